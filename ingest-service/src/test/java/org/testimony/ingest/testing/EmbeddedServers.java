package org.testimony.ingest.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;

/** A real broker and a real database, once for all tests. */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {
    private Broker broker;
    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "servers");
            broker = Broker.start(folder.resolve("kafka"), 0);
            broker.createTopics(Topics.all());
            postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", "secret");
            postgres.createDatabase("ingest");
            Path users = TestUsers.write(folder.resolve("users"));
            return Map.of(
                    "kafka.bootstrap.servers", broker.bootstrapServers(),
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl("ingest"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "secret",
                    "testimony.ingest.allow-loopback", "true",
                    // Whoever does not sign in may do everything; whoever does, what the role allows.
                    "testimony.security.people", "users",
                    "testimony.security.anonymous", "admin",
                    "testimony.security.users-file", users.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            broker.close();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
