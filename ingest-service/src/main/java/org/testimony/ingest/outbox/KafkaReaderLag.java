package org.testimony.ingest.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the reader of the topic {@code articles} is behind, on that topic and on those that it works through inside. Back-filled articles are let out only as fast as it reads:
 * on the topic itself nothing can pass anything, so what should pass must still be here.
 */
final class KafkaReaderLag implements AutoCloseable, PostgresOutboxQueue.Allowance {
    private static final int PATIENCE_SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final int inFlight;

    /**
     * A look at one reader.
     *
     * @param group the reader's consumer group
     * @param inFlight records that it may have before it
     */
    KafkaReaderLag(Map<String, Object> kafka, String group, int inFlight) {
        this.admin = Admin.create(new HashMap<>(kafka));
        this.group = group;
        this.inFlight = inFlight;
    }

    @Override
    public int rows() throws InterruptedException {
        return (int) Math.max(0, inFlight - records());
    }

    /** Records that the reader has before it; 0 when there is no such reader, who then cannot be delayed either. */
    private long records() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            read.forEach((place, offset) -> {
                if (offset != null) {
                    asked.put(place, OffsetSpec.latest());
                }
            });
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long lag = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
                OffsetAndMetadata place = read.get(end.getKey());
                lag += place == null ? 0 : Math.max(0, end.getValue().offset() - place.offset());
            }
            return lag;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not tell how far the reader " + group + " is", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
