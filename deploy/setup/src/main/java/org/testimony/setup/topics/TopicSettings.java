package org.testimony.setup.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One topic as the file describes it.
 *
 * @param cleanup {@code delete} or {@code compact}
 * @param retention how long records are kept; of a compacted topic, how long it still says that a key was taken away
 * @param writers services that may write it
 * @param readers services that may read it
 */
public record TopicSettings(
        String name, int partitions, String cleanup, Duration retention, List<String> writers, List<String> readers) {
    private static final String DELETE = "delete";
    private static final String COMPACT = "compact";

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions must be 1 or more");
        }
        if (!DELETE.equals(cleanup) && !COMPACT.equals(cleanup)) {
            throw new IllegalArgumentException(name + ": cleanup must be delete or compact");
        }
        Objects.requireNonNull(retention, () -> name + ": retention is missing");
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
    }

    /** The broker's settings for this topic. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                cleanup,
                DELETE.equals(cleanup) ? "retention.ms" : "delete.retention.ms",
                Long.toString(retention.toMillis()));
    }
}
