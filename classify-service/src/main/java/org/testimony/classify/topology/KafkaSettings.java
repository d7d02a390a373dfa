package org.testimony.classify.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.eclipse.microprofile.config.Config;

/** The settings of Kafka Streams as the service was given them, for what is decided while the topology is built. */
public final class KafkaSettings {
    private static final String PREFIX = "kafka-streams.";

    private final Map<String, Object> settings;

    private KafkaSettings(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** Takes what stands under {@code kafka-streams.}, and the application id. */
    public static KafkaSettings of(Config config) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name.substring(PREFIX.length()), value));
            }
        }
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                config.getValue("quarkus.kafka-streams.application-id", String.class));
        settings.put(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.getValue("quarkus.kafka-streams.bootstrap-servers", String.class));
        return new KafkaSettings(settings);
    }

    /** All settings, checked. */
    public StreamsConfig streamsConfig() {
        return new StreamsConfig(settings);
    }

    /**
     * Makes sure that two codebooks never share state.
     *
     * @throws IllegalStateException when the application id does not name the codebook
     */
    public void requireApplicationOf(String codebook) {
        String application = String.valueOf(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
        if (!application.endsWith(codebook)) {
            throw new IllegalStateException("application id " + application + " does not end with the codebook's id "
                    + codebook
                    + ": two codebooks must not share state; set QUARKUS_KAFKA_STREAMS_APPLICATION_ID=classify-"
                    + codebook);
        }
    }
}
