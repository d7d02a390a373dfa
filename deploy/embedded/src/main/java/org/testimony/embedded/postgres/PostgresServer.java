package org.testimony.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.testimony.embedded.process.LogFile;
import org.testimony.embedded.process.Ports;
import org.testimony.embedded.process.Signals;

/**
 * A real PostgreSQL server on 127.0.0.1 that keeps its data in a folder across restarts. Every commit is on disk when it
 * is confirmed.
 *
 * <p>Works for an ordinary user, for root, and for root in a container. Not safe for use by several threads.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int LAST_LINES = 20;
    private static final long LOOK_AGAIN_MILLIS = 30;
    private static final String STILL_IN_USE = "pre-existing shared memory block";

    private final PostgresCluster cluster;
    private final LogFile log;
    private final int port;
    private final String user;
    private final String password;
    private Process process;

    private PostgresServer(PostgresCluster cluster, LogFile log, int port, String user, String password)
            throws IOException {
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.user = user;
        this.password = password;
        cluster.stopOrphan();
        requireFreePort();
        cluster.initialiseOnce(user, password);
        this.process = launch();
    }

    /**
     * Starts the server on the data it finds in the folder, or on an empty cluster; returns when it answers.
     *
     * @param port where clients connect; 0 picks a free one
     * @param user the superuser; user and password are fixed when the folder is first used
     * @throws IOException if the port is taken, or PostgreSQL says why it cannot start
     */
    public static PostgresServer start(Path folder, int port, String user, String password) throws IOException {
        return start(folder, folder.resolve("postgres.log"), port, user, password);
    }

    /** The same, with the server's messages in the given file. */
    public static PostgresServer start(Path folder, Path log, int port, String user, String password)
            throws IOException {
        return start(folder, new LogFile(log), port, user, password, RunAs.detect());
    }

    static PostgresServer start(Path folder, LogFile log, int port, String user, String password, RunAs runAs)
            throws IOException {
        Path absolute = Files.createDirectories(folder.toAbsolutePath().normalize());
        PostgresCluster cluster =
                new PostgresCluster(PostgresBinaries.home(runAs.cache()), absolute.resolve("cluster"), runAs);
        PostgresServer server = new PostgresServer(cluster, log, Ports.orFree(port), user, password);
        server.awaitAnswer();
        return server;
    }

    /** The JDBC address of one of the server's databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port for clients. */
    public int port() {
        return port;
    }

    /** The superuser. */
    public String user() {
        return user;
    }

    /** The superuser's password. */
    public String password() {
        return password;
    }

    /** The server process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Creates the database, owned by the superuser, unless it exists. */
    public void createDatabase(String name) throws SQLException {
        try (PostgresDatabases databases = new PostgresDatabases(connect())) {
            databases.create(name, user);
        }
    }

    /** Creates the role, or gives it this password, and a database that it owns, unless that exists. */
    public void createDatabase(String name, String owner, String ownerPassword) throws SQLException {
        try (PostgresDatabases databases = new PostgresDatabases(connect())) {
            databases.createRole(owner, ownerPassword);
            databases.create(name, owner);
        }
    }

    /** Kills the server without warning (SIGKILL), as a fault test does; {@link #restart} recovers. */
    public void crash() throws IOException {
        Signals.send(process.pid(), "KILL");
        process.toHandle().onExit().join();
    }

    /** Starts the server again on the same port, after stopping it if it runs; returns when it answers. */
    public void restart() throws IOException {
        close();
        process = launch();
        awaitAnswer();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            PostgresShutdown.stop(process.pid());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), user, password);
    }

    private Process launch() throws IOException {
        requireFreePort();
        log.startLife();
        return new ProcessBuilder(cluster.serverCommand(port))
                .redirectErrorStream(true)
                .redirectOutput(log.destination())
                .start();
    }

    private void requireFreePort() throws IOException {
        if (!Ports.isFree(port)) {
            throw new IOException("Port " + port + " of 127.0.0.1 is taken, so PostgreSQL cannot listen on it.");
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection answering = connect()) {
                return;
            } catch (SQLException e) {
                boolean late = System.nanoTime() - end > 0;
                if (!process.isAlive() && !late && said().contains(STILL_IN_USE)) {
                    // After a crash the last of the old server's processes need a moment to notice.
                    process = launch();
                } else if (!process.isAlive() || late) {
                    throw notStarted(e);
                }
                pause();
            }
        }
    }

    private IOException notStarted(SQLException cause) throws IOException {
        close();
        return new IOException("PostgreSQL did not start; it said:\n" + said(), cause);
    }

    private String said() {
        return String.join("\n", log.tail(LAST_LINES));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL started", e);
        }
    }
}
