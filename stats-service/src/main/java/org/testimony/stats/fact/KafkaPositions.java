package org.testimony.stats.fact;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts a consumer where the database says reading goes on. */
final class KafkaPositions {
    private static final Logger LOG = Logger.getLogger(KafkaPositions.class);
    private static final Duration ASK_LIMIT = Duration.ofSeconds(10);
    private static final int PATIENCE = 5;

    private final Consumer<byte[], byte[]> consumer;
    private final PostgresOffsets offsets;
    private int behind;

    KafkaPositions(Consumer<byte[], byte[]> consumer, PostgresOffsets offsets) {
        this.consumer = consumer;
        this.offsets = offsets;
    }

    /** Seeks all assigned partitions to their stored offsets and resumes them. */
    void restore(StoredOffsets stored) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> loaded = offsets.load(assigned);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(assigned, ASK_LIMIT);
        Map<TopicPartition, Long> end = consumer.endOffsets(assigned, ASK_LIMIT);
        for (TopicPartition partition : assigned) {
            consumer.seek(
                    partition,
                    position(
                            partition,
                            loaded.get(partition),
                            first.getOrDefault(partition, 0L),
                            end.getOrDefault(partition, 0L)));
        }
        stored.replaceBy(loaded);
        consumer.resume(assigned);
        behind = 0;
    }

    /** Records that are published and not yet read, as far as is known. */
    long lag() {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    private long position(TopicPartition partition, @Nullable Long stored, long first, long end) {
        if (stored == null) {
            return first;
        }
        if (stored < first) {
            LOG.warnf(
                    "Records were removed before they were read: partition=%s from=%d to=%d", partition, stored, first);
            return first;
        }
        if (stored > end) {
            return afterTruncation(partition, stored, end, first);
        }
        return stored;
    }

    // A broker that has just started may not know its end yet; one that keeps saying so has lost or replaced the topic.
    private long afterTruncation(TopicPartition partition, long stored, long end, long first) {
        behind++;
        if (behind < PATIENCE) {
            throw new IllegalStateException("the topic ends before the stored offset: partition=" + partition
                    + " stored=" + stored + " end=" + end);
        }
        LOG.warnf(
                "The topic was replaced, reading it from its beginning: partition=%s stored=%d end=%d",
                partition, stored, end);
        return first;
    }
}
