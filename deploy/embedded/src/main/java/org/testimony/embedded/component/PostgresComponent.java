package org.testimony.embedded.component;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.Secrets;
import org.testimony.embedded.postgres.PostgresServer;
import org.testimony.embedded.postgres.PostgresShutdown;
import org.testimony.embedded.process.LogFile;
import org.testimony.embedded.supervise.Component;

/** The PostgreSQL server with one database, owned by a role of the same name, for each service that keeps facts. */
public final class PostgresComponent implements Component {
    /** The superuser. */
    public static final String SUPERUSER = "testimony";

    /** The databases and the roles that own them. */
    public static final List<String> DATABASES = List.of("ingest", "stats");

    private final DataFolder data;
    private final int port;

    /** A server on the installation's data. */
    public PostgresComponent(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public LogFile log() {
        return data.log(name());
    }

    /** Returns when the databases can be used. */
    @Override
    public ProcessHandle launch() throws IOException {
        Secrets secrets = data.secrets();
        String password = secrets.password(name());
        PostgresServer server = PostgresServer.start(data.postgres(), log().path(), port, SUPERUSER, password);
        try {
            for (String database : DATABASES) {
                server.createDatabase(database, database, secrets.password(database));
            }
        } catch (SQLException e) {
            server.close();
            throw new IOException("PostgreSQL runs, but its databases could not be created: " + e.getMessage(), e);
        }
        return server.process();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void stop(ProcessHandle process) throws IOException {
        PostgresShutdown.stop(process.pid());
    }
}
