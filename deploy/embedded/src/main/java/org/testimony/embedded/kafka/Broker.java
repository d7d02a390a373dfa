package org.testimony.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.testimony.contract.topic.Topic;
import org.testimony.embedded.process.Ports;

/**
 * A real Kafka broker in this JVM, listening on 127.0.0.1, which keeps its records in a folder across restarts.
 *
 * <p>Kafka halts the whole JVM on some faults: a program that must survive those runs {@link BrokerMain} in a JVM of its
 * own. Records outlive a killed process at once, a power cut after a second.
 */
public final class Broker implements AutoCloseable {
    private static final String CLUSTER = "testimonyEmbeddedAAAAA";

    private static final Duration TOPICS_LIMIT = Duration.ofSeconds(60);

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private Broker(BrokerSettings settings) {
        this.settings = settings;
        this.server = new KafkaRaftServer(new KafkaConfig(settings.toProperties(), false), Time.SYSTEM);
    }

    /**
     * Starts the broker on the data it finds in the folder, or on none.
     *
     * @param port where clients connect; 0 picks a free one
     * @throws IOException if the port is taken or the folder cannot be used
     */
    public static Broker start(Path data, int port) throws IOException {
        // Kafka would halt the JVM on a taken port.
        if (port != 0 && !Ports.isFree(port)) {
            throw new IOException("Port " + port + " of 127.0.0.1 is taken, so Kafka cannot listen on it.");
        }
        Path folder = Files.createDirectories(data.toAbsolutePath());
        formatOnce(folder);
        Broker broker = new Broker(new BrokerSettings(folder, Ports.orFree(port), Ports.free()));
        broker.server.startup();
        return broker;
    }

    /** The address for clients, host:port. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    /** The port for clients. */
    public int port() {
        return settings.port();
    }

    /** Creates the topics that do not exist; returns when all can be written. */
    public void createTopics(Collection<Topic<?, ?>> topics) throws IOException {
        KafkaTopics.create(bootstrapServers(), topics, TOPICS_LIMIT);
    }

    /** Waits until the broker has stopped, for whatever reason. */
    void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        String folder = data.toString();
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(CLUSTER)
                .setNodeId(BrokerSettings.NODE)
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        try {
            formatter.run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka could not prepare its folder " + folder, e);
        }
    }
}
