package org.testimony.stats.service;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;
import org.testimony.embedded.process.Ports;

/** A real broker and a real database for all service tests, on free ports. */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {
    /** Tests find the server process here, to stop and continue it. */
    static final String POSTGRES_PID = "testimony.test.postgres-pid";

    private Path folder;
    private Broker broker;
    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("testimony-stats");
            broker = Broker.start(folder.resolve("kafka"), 0);
            broker.createTopics(Topics.all());
            postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", "only-for-tests");
            postgres.createDatabase("stats", "stats", "only-for-tests-too");
            TestUsers.write(folder.resolve("users"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded servers do not start", e);
        }
        return Map.ofEntries(
                entry("kafka.bootstrap.servers", broker.bootstrapServers()),
                entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl("stats")),
                entry("quarkus.datasource.username", "stats"),
                entry("quarkus.datasource.password", "only-for-tests-too"),
                // Small limits, so that tests reach them.
                entry("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "3"),
                entry("testimony.stats.live.buffer", "80"),
                entry("testimony.stats.live.replayed", "40"),
                entry("testimony.stats.live.persons-per-flush", "20"),
                entry("testimony.stats.live.articles-per-flush", "20"),
                entry("testimony.stats.delivery.key", "only-for-tests-only-for-tests-only"),
                entry("testimony.stats.delivery.allow-loopback", "true"),
                entry("testimony.stats.delivery.look-every", "50ms"),
                entry("testimony.stats.delivery.answer-timeout", "1s"),
                entry("testimony.stats.delivery.retries", "100ms,100ms,100ms,100ms,100ms,100ms,100ms,100ms,100ms"),
                entry("testimony.stats.delivery.mail.enabled", "true"),
                // The test of mails starts its server there; nobody else sends any.
                entry("quarkus.mailer.host", "127.0.0.1"),
                entry("quarkus.mailer.port", Integer.toString(Ports.free())),
                entry("quarkus.mailer.start-tls", "DISABLED"),
                // Whoever does not sign in may do everything; whoever does, what the role allows.
                entry("testimony.security.people", "users"),
                entry("testimony.security.anonymous", "admin"),
                entry("testimony.security.users-file", folder.resolve("users").toString()),
                entry(POSTGRES_PID, Long.toString(postgres.process().pid())));
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (broker != null) {
                broker.close();
            }
            deleteFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
