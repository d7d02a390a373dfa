package org.testimony.stats.delivery.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.CloudEvent;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.topic.PostgresTopicOutbox.Waiting;

/**
 * Carries alerts to their topic, in order. One instance does it at a time. Rows are removed when the broker has all of them:
 * a crash in between repeats events under the ids they had, and loses none.
 */
@Singleton
public final class KafkaAlerts {
    private static final Logger LOG = Logger.getLogger(KafkaAlerts.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int SEND_MILLIS = 10_000;

    private final Map<String, Object> kafka;
    private final PostgresTransactions transactions;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private volatile boolean running;
    private @Nullable Thread thread;

    KafkaAlerts(@Identifier("default-kafka-broker") Map<String, Object> kafka, PostgresTransactions transactions) {
        this.kafka = kafka;
        this.transactions = transactions;
    }

    void onStart(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::run, "alerts-topic");
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    private void run() {
        long pause = PAUSE_MILLIS;
        try {
            while (running) {
                try {
                    int published = transactions.commit(this::round);
                    pause = published > 0 ? 1 : PAUSE_MILLIS;
                } catch (RuntimeException e) {
                    forgetProducer();
                    pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2 + PAUSE_MILLIS);
                    LOG.warnf("alerts: nothing is lost, the topic is tried again in %d ms: %s", pause, e.toString());
                }
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forgetProducer();
        }
    }

    private int round(java.sql.Connection connection) throws java.sql.SQLException {
        List<Waiting> waiting = PostgresTopicOutbox.next(connection);
        if (!waiting.isEmpty()) {
            publish(waiting);
            PostgresTopicOutbox.forget(connection, waiting);
        }
        return waiting.size();
    }

    private void publish(List<Waiting> waiting) {
        KafkaProducer<byte[], byte[]> open = producer();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Waiting one : waiting) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    Topics.ALERTS.name(),
                    one.alertId().value().getBytes(StandardCharsets.UTF_8),
                    one.payload().getBytes(StandardCharsets.UTF_8));
            new CloudEvent(one.eventId(), "/stats-service", one.eventType(), one.at()).writeTo(record.headers());
            sent.add(open.send(record));
        }
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get(2L * SEND_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while publishing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take all alerts", e);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> open = producer;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "stats-alerts");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_MILLIS);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_MILLIS / 2);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_MILLIS);
            open = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    // What it still holds may or may not arrive; a new one sends all of it again, in order.
    private void forgetProducer() {
        KafkaProducer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            // A thread that was told to stop could not close it otherwise.
            boolean stopped = Thread.interrupted();
            open.close(Duration.ZERO);
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
