package org.testimony.stats.delivery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.testimony.embedded.postgres.PostgresServer;

/** A database of its own with the service's tables; gone afterwards. */
final class OwnDatabase implements AutoCloseable {
    private static final String PASSWORD = "only-for-benchmarks";

    private final Path folder = Files.createTempDirectory("testimony-deliveries");
    private final PostgresServer postgres;

    OwnDatabase() throws IOException, SQLException {
        postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", PASSWORD);
        postgres.createDatabase("stats", "stats", PASSWORD);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("stats"), "stats", PASSWORD)
                .load()
                .migrate();
    }

    String url() {
        return postgres.jdbcUrl("stats") + "?user=stats&password=" + PASSWORD;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
