package org.testimony.ingest.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.testimony.contract.topic.CloudEvent;
import org.testimony.contract.topic.Topics;

/**
 * The topics that ingest writes, in transactions. Each transaction also commits the number of its batch as the offset
 * of a consumer group, so that Kafka itself remembers which batch was the last one published.
 */
final class KafkaEmitter implements AutoCloseable {
    static final String GROUP = "ingest-outbox";
    static final TopicPartition PLACE = new TopicPartition(Topics.ARTICLES.name(), 0);

    /** Tells readers that a record is back-filled: history, not news. Live records do not carry it. */
    static final String LANE_HEADER = "ce_lane";

    private static final byte[] BACKFILL = "backfill".getBytes(StandardCharsets.UTF_8);
    private static final String EVENT_SOURCE = "/ingest-service";

    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;

    private KafkaEmitter(Map<String, Object> settings, KafkaProducer<byte[], byte[]> producer) {
        this.settings = settings;
        this.producer = producer;
    }

    /**
     * Opens the topics and shuts out every earlier holder: their open transactions end before this returns.
     *
     * @param connection how to reach Kafka
     */
    static KafkaEmitter open(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new KafkaEmitter(connection, producer);
        } catch (RuntimeException e) {
            producer.close(java.time.Duration.ZERO);
            throw e;
        }
    }

    /** The number of the last published batch, 0 when there was none. */
    long lastPublishedBatch() throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            OffsetAndMetadata committed = admin.listConsumerGroupOffsets(
                            GROUP, new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata(GROUP)
                    .get(20, TimeUnit.SECONDS)
                    .get(PLACE);
            return committed == null ? 0 : committed.offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not tell the last published batch", e);
        }
    }

    /** Publishes a batch: after a return it is on the topic, once; after an exception nobody knows until the next open. */
    void publish(OutboxBatch batch) {
        producer.beginTransaction();
        for (OutboxBatch.Row row : batch.rows()) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(row.topic(), row.key().getBytes(StandardCharsets.UTF_8), row.payload());
            new CloudEvent(row.eventId(), EVENT_SOURCE, row.eventType(), row.occurredAt()).writeTo(record.headers());
            row.trace().ifPresent(trace -> trace.writeTo(record.headers()));
            if (row.isBackfill()) {
                record.headers().add(LANE_HEADER, BACKFILL);
            }
            // A failed send fails the commit below, so its future needs no look.
            var unused = producer.send(record);
        }
        producer.sendOffsetsToTransaction(
                Map.of(PLACE, new OffsetAndMetadata(batch.number())), new ConsumerGroupMetadata(GROUP));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
