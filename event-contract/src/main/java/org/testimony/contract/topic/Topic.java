package org.testimony.contract.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types of its records and its settings, so that nobody can read it with the wrong serde.
 *
 * @param partitions a growing number strands keyed data: see docs/topics.md before changing it
 * @param retention how long records of a {@link Cleanup#DELETE} topic are kept; not used for a compacted one
 * @param owner the service that writes it
 */
public record Topic<K, V>(
        String name,
        Serde<K> keys,
        Serde<V> values,
        int partitions,
        Cleanup cleanup,
        Duration retention,
        String owner) {

    /** The broker's settings for this topic. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", cleanup.policy());
        if (cleanup == Cleanup.DELETE) {
            settings.put("retention.ms", Long.toString(retention.toMillis()));
        }
        return Map.copyOf(settings);
    }
}
