package org.testimony.stats.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;
import org.testimony.embedded.process.Ports;

/** The built service on a generated world, with a broker and a database of its own; everything is gone afterwards. */
final class StartedService implements AutoCloseable {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final String PASSWORD = "only-for-benchmarks";

    private final Path folder;
    private final Broker broker;
    private final PostgresServer postgres;
    private final Process service;
    private final int port;

    private StartedService(Path folder, Broker broker, PostgresServer postgres, Process service, int port) {
        this.folder = folder;
        this.broker = broker;
        this.postgres = postgres;
        this.service = service;
        this.port = port;
    }

    static StartedService on(SyntheticWorld world, PrintStream out) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("testimony-bench");
        Broker broker = Broker.start(folder.resolve("kafka"), 0);
        broker.createTopics(Topics.all());
        PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", PASSWORD);
        postgres.createDatabase("stats", "stats", PASSWORD);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("stats"), "stats", PASSWORD)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("stats"), "stats", PASSWORD)) {
            GeneratedWorld.fill(connection, world, out);
        }
        int port = Ports.orFree(0);
        StartedService started = new StartedService(folder, broker, postgres, launch(broker, postgres, port), port);
        started.awaitAnswer();
        return started;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The JDBC address with user and password. */
    String database() {
        return postgres.jdbcUrl("stats") + "?user=stats&password=" + PASSWORD;
    }

    private static Process launch(Broker broker, PostgresServer postgres, int port) throws IOException {
        File jar = Stream.of(JAR, "stats-service/" + JAR)
                .map(File::new)
                .filter(File::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("build the service first: mvn -DskipTests package"));
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-Dquarkus.http.port=" + port,
                        "-Dkafka.bootstrap.servers=" + broker.bootstrapServers(),
                        "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl("stats"),
                        "-Dquarkus.datasource.username=stats",
                        "-Dquarkus.datasource.password=" + PASSWORD,
                        "-jar",
                        jar.getPath()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end && service.isAlive()) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(URI.create(address() + "/api/v1/overview"))
                        .build();
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new IOException("the service does not answer");
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        service.onExit().join();
        postgres.close();
        broker.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
