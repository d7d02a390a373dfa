package org.testimony.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.component.PostgresComponent;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.process.Ports;

/** Three brokers, one PostgreSQL and two of each service, as processes of this machine. */
final class TwoOfEach implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ProjectFolder project = ProjectFolder.find();
    private final DataFolder data;
    private final PostgresComponent postgres;
    private final ProcessHandle database;
    private final List<Integer> brokerPorts =
            IntStream.range(0, 6).mapToObj(i -> Ports.free()).toList();
    private final Map<String, Integer> servicePorts = new HashMap<>();
    private final Map<String, Process> processes = new LinkedHashMap<>();

    TwoOfEach(Path folder) throws IOException {
        this.data = DataFolder.at(folder);
        this.postgres = new PostgresComponent(data, Ports.free());
        this.database = postgres.launch();
    }

    /** Starts all; returns when all are ready. */
    void start() throws IOException {
        for (int broker = 1; broker <= 3; broker++) {
            launch("kafka-" + broker, Map.of(), brokerCommand(broker));
        }
        Awaitility.await("topics").atMost(PATIENCE).ignoreExceptions().until(this::topicsAreThere);
        for (int number = 1; number <= 2; number++) {
            launchService("ingest", number, database("ingest"));
            launchService("classify", number, streams(number));
            launchService("stats", number, database("stats"));
        }
        servicePorts.forEach((name, port) -> Awaitility.await(name)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get("http://127.0.0.1:" + port + "/q/health/ready").statusCode() == 200));
    }

    private List<String> brokerCommand(int number) {
        List<String> command = new ArrayList<>(java("-Xmx384m", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(
                BrokerOfThree.class.getName(),
                data.root().resolve("kafka-" + number).toString(),
                "" + number));
        brokerPorts.forEach(port -> command.add(port.toString()));
        return command;
    }

    private boolean topicsAreThere() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "default.api.timeout.ms",
                20_000,
                "request.timeout.ms",
                20_000))) {
            if (admin.describeCluster().nodes().get().size() < 3) {
                return false;
            }
            var existing = admin.listTopics().names().get();
            admin.createTopics(Topics.all().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 3).configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
            return true;
        }
    }

    private void launchService(String name, int number, Map<String, String> own) throws IOException {
        int port = Ports.free();
        servicePorts.put(name + "-" + number, port);
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("TESTIMONY_INGEST_ALLOW_LOOPBACK", "true");
        environment.put("TESTIMONY_SECURITY_PEOPLE", "none");
        List<String> command = new ArrayList<>(java("-Xmx384m"));
        command.addAll(List.of("-jar", project.serviceJar(name + "-service").toString()));
        launch(name + "-" + number, environment, command);
    }

    private Map<String, String> database(String name) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                data.secrets().password(name));
    }

    private Map<String, String> streams(int number) {
        return Map.of(
                "KAFKA_STREAMS_STATE_DIR",
                data.root().resolve("streams-" + number).toString(),
                "KAFKA_STREAMS_GROUP_INSTANCE_ID",
                "classify-" + number,
                "KAFKA_STREAMS_REPLICATION_FACTOR",
                "3");
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of(options));
        return command;
    }

    private void launch(String name, Map<String, String> environment, List<String> command) throws IOException {
        Path log = Files.createDirectories(data.root().resolve("logs")).resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        processes.put(name, builder.start());
    }

    String bootstrapServers() {
        return brokerPorts.subList(0, 3).stream()
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }

    /** The address of a service, such as stats-2. */
    String url(String service) {
        return "http://127.0.0.1:" + servicePorts.get(service);
    }

    /** Kills a process without warning; it stays dead. */
    void kill(String name) {
        processes.get(name).destroyForcibly().onExit().join();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        List<String> names = new ArrayList<>(processes.keySet());
        java.util.Collections.reverse(names);
        names.forEach(name -> processes.get(name).destroyForcibly().onExit().join());
        postgres.stop(database);
    }
}
