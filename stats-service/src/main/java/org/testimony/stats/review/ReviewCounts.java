package org.testimony.stats.review;

import java.util.Map;

/** How much there is to review, by kind; every kind is named. */
public record ReviewCounts(long total, Map<String, Long> counts) {
    static ReviewCounts of(Map<String, Long> counts) {
        return new ReviewCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }
}
