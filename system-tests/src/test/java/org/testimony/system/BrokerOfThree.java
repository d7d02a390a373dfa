package org.testimony.system;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** One of three brokers that are also controllers. Arguments: folder, number from 1, then three client ports and three controller ports. */
final class BrokerOfThree {
    private static final String CLUSTER = "testimonyThreeBrokersA";
    private static final int BROKERS = 3;

    private BrokerOfThree() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int number = Integer.parseInt(arguments[1]);
        List<String> ports = List.of(arguments).subList(2, 2 + 2 * BROKERS);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(System.err, true, StandardCharsets.UTF_8))
                    .setClusterId(CLUSTER)
                    .setNodeId(number)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        }
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(folder, number, ports), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        server.awaitShutdown();
    }

    private static Properties settings(Path folder, int number, List<String> ports) {
        String listener = "PLAINTEXT://127.0.0.1:" + ports.get(number - 1);
        String voters = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(node -> node + "@127.0.0.1:" + ports.get(BROKERS + node - 1))
                .collect(Collectors.joining(","));
        Properties all = new Properties();
        all.setProperty("process.roles", "broker,controller");
        all.setProperty("node.id", Integer.toString(number));
        all.setProperty("log.dirs", folder.toString());
        all.setProperty("controller.quorum.voters", voters);
        all.setProperty("controller.listener.names", "CONTROLLER");
        all.setProperty("listeners", listener + ",CONTROLLER://127.0.0.1:" + ports.get(BROKERS + number - 1));
        all.setProperty("advertised.listeners", listener);
        all.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // What one broker has, two have, or it is not acknowledged.
        for (String topic : List.of("default", "offsets.topic", "transaction.state.log")) {
            all.setProperty(topic + ".replication.factor", "3");
        }
        all.setProperty("min.insync.replicas", "2");
        all.setProperty("transaction.state.log.min.isr", "2");
        all.setProperty("offsets.topic.num.partitions", "4");
        all.setProperty("transaction.state.log.num.partitions", "4");
        all.setProperty("share.coordinator.state.topic.replication.factor", "3");
        all.setProperty("share.coordinator.state.topic.min.isr", "2");
        all.setProperty("auto.create.topics.enable", "false");
        all.setProperty("group.initial.rebalance.delay.ms", "0");
        all.setProperty("group.min.session.timeout.ms", "3000");
        all.setProperty("broker.session.timeout.ms", "6000");
        all.setProperty("num.network.threads", "2");
        all.setProperty("num.io.threads", "3");
        all.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        return all;
    }
}
