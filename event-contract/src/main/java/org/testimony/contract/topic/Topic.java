package org.testimony.contract.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types of its records and its settings, so that nobody can read it with the wrong serde.
 *
 * @param partitions a growing number strands keyed data: see docs/topics.md before changing it
 * @param retention how long records of a {@link Cleanup#DELETE} topic are kept, and of a {@link Cleanup#COMPACT} one how
 *     long at least it still says that a key was taken away
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
        return Map.of("cleanup.policy", cleanup.policy(), cleanup.retention(), Long.toString(retention.toMillis()));
    }
}
