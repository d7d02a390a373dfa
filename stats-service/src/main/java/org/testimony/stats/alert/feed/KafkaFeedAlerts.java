package org.testimony.stats.alert.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.alert.AlertsRecorded;

/** Follows the topic of alerts for those of ingest-service, in a thread of its own; the others are our own. */
@Singleton
final class KafkaFeedAlerts implements Runnable {
    private static final Logger LOG = Logger.getLogger(KafkaFeedAlerts.class);
    private static final String SOURCE = "/ingest-service";
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALERTS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final PostgresFeedAlerts alerts;
    private final Event<AlertsRecorded> recorded;
    private final Thread thread = new Thread(this, "feed-alerts");
    private volatile boolean stopping;

    KafkaFeedAlerts(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            PostgresFeedAlerts alerts,
            Event<AlertsRecorded> recorded) {
        this.settings = new HashMap<>(kafka);
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // The database keeps the place, in the transaction that keeps the alerts.
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.alerts = alerts;
        this.recorded = recorded;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(STOP_LIMIT.toMillis());
    }

    @Override
    public void run() {
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("Stopping to follow the topic of alerts");
            } catch (RuntimeException e) {
                LOG.warnf("Alerts of feeds wait: %s: %s", e.getClass().getSimpleName(), e.getMessage());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        alerts.place(PARTITION.topic(), PARTITION.partition())
                .ifPresentOrElse(
                        place -> consumer.seek(PARTITION, place), () -> consumer.seekToBeginning(List.of(PARTITION)));
        while (!stopping) {
            List<Alert> told = new ArrayList<>();
            long next = -1;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                next = record.offset() + 1;
                addIfOfIngest(record, told);
            }
            if (next >= 0) {
                int kept = alerts.keep(told, PARTITION.topic(), PARTITION.partition(), next);
                if (kept > 0) {
                    recorded.fire(new AlertsRecorded(kept));
                }
            }
        }
    }

    private static void addIfOfIngest(ConsumerRecord<byte[], byte[]> record, List<Alert> told) {
        Header source = record.headers().lastHeader("ce_source");
        if (source == null
                || record.value() == null
                || !SOURCE.equals(new String(source.value(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            told.add(Topics.ALERTS.values().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.warnf("An alert cannot be read: partition=%s offset=%d", PARTITION, record.offset());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
