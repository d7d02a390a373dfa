package org.testimony.setup.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One topic as the file describes it.
 *
 * @param cleanup {@code delete} or {@code compact}
 * @param retention how long records are kept; absent for a compacted topic
 * @param writers services that may write it
 * @param readers services that may read it
 */
public record TopicSettings(
        String name,
        int partitions,
        String cleanup,
        @Nullable Duration retention,
        List<String> writers,
        List<String> readers) {
    private static final String DELETE = "delete";
    private static final String COMPACT = "compact";

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions must be 1 or more");
        }
        if (!DELETE.equals(cleanup) && !COMPACT.equals(cleanup)) {
            throw new IllegalArgumentException(name + ": cleanup must be delete or compact");
        }
        if (DELETE.equals(cleanup) != (retention != null)) {
            throw new IllegalArgumentException(name + ": a retention belongs to cleanup delete, and to no other");
        }
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
    }

    /** The broker's settings for this topic. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", cleanup);
        if (retention != null) {
            settings.put("retention.ms", Long.toString(retention.toMillis()));
        }
        return Map.copyOf(settings);
    }
}
