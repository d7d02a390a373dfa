package org.testimony.stats.fact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What this instance believes is stored for each of its partitions. Not safe for several threads. */
final class StoredOffsets {
    private final Map<TopicPartition, Long> stored = new HashMap<>();

    void replaceBy(Map<TopicPartition, Long> loaded) {
        stored.clear();
        stored.putAll(loaded);
    }

    /** The steps that take the partitions past some records. */
    List<OffsetStep> past(List<Received> records) {
        Map<TopicPartition, OffsetStep> steps = new LinkedHashMap<>();
        for (Received received : records) {
            TopicPartition partition = received.partition();
            OffsetStep before = steps.get(partition);
            int deadLetters = (before == null ? 0 : before.deadLetters()) + (received.fact() == null ? 1 : 0);
            steps.put(
                    partition,
                    new OffsetStep(
                            partition, stored.get(partition), received.origin().offset() + 1, deadLetters));
        }
        return List.copyOf(steps.values());
    }

    /** The steps were committed. */
    void taken(List<OffsetStep> steps) {
        steps.forEach(step -> stored.put(step.partition(), step.next()));
    }
}
