package org.testimony.stats.fact;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.testimony.stats.StatsConfig;

/** Starts following the facts with the service, and stops with it. */
@Singleton
final class KafkaFacts {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final KafkaFactsConsumer consumer;
    private final Thread thread;

    KafkaFacts(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            StatsConfig config,
            FactIntake intake,
            PostgresOffsets offsets,
            FollowState state,
            FactsMetrics metrics) {
        StatsConfig.Facts facts = config.facts();
        this.consumer = new KafkaFactsConsumer(
                new KafkaConsumer<>(settings(kafka, facts), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                intake,
                offsets,
                state,
                metrics,
                BackOff.none(facts.backOffFirst(), facts.backOffLongest()));
        this.thread = new Thread(consumer, "facts");
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        consumer.stop();
        thread.join(STOP_LIMIT.toMillis());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, StatsConfig.Facts facts) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, facts.group());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // The database keeps the offsets, in the transaction that writes the facts.
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, facts.pollRecords());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                facts.sessionTimeout().toMillis());
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) facts.sessionTimeout().toMillis() / 3);
        // Topics that appear later are found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // A heap of 160 MB holds what is fetched ahead.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        return settings;
    }
}
