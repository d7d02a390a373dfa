package org.testimony.stats.aggregate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories that began in one period.
 *
 * @param partial true for the period that is not over yet, absent otherwise
 */
public record StoryBucket(
        String key,
        long stories,
        Map<String, Long> counts,
        @Nullable Boolean partial) {}
