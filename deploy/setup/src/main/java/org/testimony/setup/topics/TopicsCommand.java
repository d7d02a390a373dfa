package org.testimony.setup.topics;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the topics of a file. Exit codes: 0 all are there, 1 Kafka or the file stand in the way, 2 not understood. */
@Command(name = "topics", mixinStandardHelpOptions = true, description = "Creates the topics of a file.")
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TopicsCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int patience = (int) LIMIT.toMillis();
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        try (Admin kafka = Admin.create(connection)) {
            List<TopicSettings> topics = FileTopics.read(file);
            new KafkaTopicSetup(kafka, replication, LIMIT).apply(topics).forEach(out::println);
            out.println("all " + topics.size() + " topics are there");
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println("topics: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
