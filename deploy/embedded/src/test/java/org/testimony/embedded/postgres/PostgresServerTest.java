package org.testimony.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.embedded.process.LogFile;

class PostgresServerTest {
    private static final String USER = "testimony";
    private static final String PASSWORD = "a 'quoted' password";

    @TempDir
    Path folder;

    @Test
    void shouldKeepCommittedRowsThroughACrash() throws Exception {
        // Given
        try (PostgresServer server = PostgresServer.start(folder, 0, USER, PASSWORD)) {
            server.createDatabase("facts");
            server.createDatabase("facts");
            run(server, "create table fact (id int)");
            run(server, "insert into fact values (58)");

            // When
            server.crash();
            server.restart();

            // Then
            assertThat(query(server, "select id from fact")).isEqualTo("58");
        }
    }

    @Test
    void shouldStopTheServerThatAKilledLauncherLeftBehind() throws Exception {
        // Given
        PostgresServer orphan = PostgresServer.start(folder, 0, USER, PASSWORD);
        orphan.createDatabase("facts");

        // When
        try (PostgresServer next = PostgresServer.start(folder, 0, USER, PASSWORD)) {
            // Then
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(query(next, "select current_database()")).isEqualTo("facts");
        }
    }

    @Test
    void shouldLetARoleIntoItsOwnDatabaseOnly() throws Exception {
        // Given
        try (PostgresServer server = PostgresServer.start(folder, 0, USER, PASSWORD)) {
            // When
            server.createDatabase("ingest", "ingest", "one");
            server.createDatabase("stats", "stats", "old");
            server.createDatabase("stats", "stats", "two");

            // Then
            try (Connection own = DriverManager.getConnection(server.jdbcUrl("stats"), "stats", "two")) {
                own.createStatement().execute("create table mine (id int)");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("ingest"), "stats", "two"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void shouldSyncEveryCommitAndKeepStatementsOutOfTheLog() throws Exception {
        try (PostgresServer server = PostgresServer.start(folder, 0, USER, PASSWORD)) {
            server.createDatabase("facts");

            // When
            assertThatThrownBy(() -> run(server, "select * from canary")).isInstanceOf(SQLException.class);

            // Then
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain("select * from canary");
        }
    }

    @Test
    void shouldRefuseATakenPort() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // When, Then
            assertThatThrownBy(() -> PostgresServer.start(folder, taken.getLocalPort(), USER, PASSWORD))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void shouldRunAsNobodyWhereRootMayNotUseUserNamespaces() throws Exception {
        // Given
        assumeTrue(RunAs.detect() != RunAs.ORDINARY_USER, "only root can become nobody");

        // When
        try (PostgresServer server =
                PostgresServer.start(folder, new LogFile(folder.resolve("log")), 0, USER, PASSWORD, RunAs.NOBODY)) {
            server.createDatabase("facts");

            // Then
            assertThat(query(server, "select current_user")).isEqualTo(USER);
            assertThat(Files.getOwner(folder.resolve("cluster")).getName()).isEqualTo("nobody");
        }
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("facts"), USER, PASSWORD);
    }
}
