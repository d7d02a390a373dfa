package org.testimony.setup.topics;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.testimony.setup.rights.FileRights;
import org.testimony.setup.rights.KafkaRightsSetup;
import org.testimony.setup.rights.ServiceRights;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the topics of a file and, if asked, the users and their rights. Exit codes: 0 all are there, 1 Kafka or the file stand in the way, 2 not understood. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Creates the topics of a file and, if asked, the users of the services with their rights.")
public final class TopicsCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Option(names = "--topics", required = true, description = "The list, such as deploy/topics.yaml.")
    private Path file = Path.of("topics.yaml");

    @Option(
            names = "--bootstrap-servers",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "How to reach Kafka; KAFKA_BOOTSTRAP_SERVERS, unless given: ${DEFAULT-VALUE}.")
    private String servers = "";

    @Option(
            names = "--replication",
            defaultValue = "1",
            description = "Copies of each record of a new topic: 3 where there are three brokers.")
    private short replication;

    @Option(names = "--login", description = "Properties with which to log in at Kafka, where it asks for that.")
    private @Nullable Path login;

    @Option(names = "--rights", description = "Users and their rights, such as deploy/kubernetes/base/users.yaml.")
    private @Nullable Path rights;

    @Option(
            names = "--passwords",
            description = "A folder with a file kafka-NAME for each user of --rights: its password.")
    private @Nullable Path passwords;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TopicsCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Admin kafka = Admin.create(connection())) {
            List<TopicSettings> topics = FileTopics.read(file);
            new KafkaTopicSetup(kafka, replication, LIMIT).apply(topics).forEach(out::println);
            out.println("all " + topics.size() + " topics are there");
            if (rights != null) {
                List<ServiceRights> services = FileRights.read(rights);
                new KafkaRightsSetup(kafka, LIMIT)
                        .apply(services, passwords(services))
                        .forEach(out::println);
            }
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println("topics: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Map<String, Object> connection() throws IOException {
        Map<String, Object> connection = new HashMap<>();
        if (login != null) {
            Properties properties = new Properties();
            try (Reader text = Files.newBufferedReader(login)) {
                properties.load(text);
            }
            properties.stringPropertyNames().forEach(name -> connection.put(name, properties.getProperty(name)));
        }
        connection.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        return connection;
    }

    private Map<String, String> passwords(List<ServiceRights> services) throws IOException {
        if (passwords == null) {
            throw new IOException("--rights needs --passwords, a folder with a file kafka-NAME for each user");
        }
        Map<String, String> known = new HashMap<>();
        for (ServiceRights service : services) {
            Path file = passwords.resolve("kafka-" + service.service());
            if (Files.exists(file)) {
                known.put(service.service(), Files.readString(file).strip());
            }
        }
        return known;
    }
}
