package org.testimony.stats.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read in an article at one time.
 *
 * @param recordedAt when the reading became known to the system
 * @param storyId absent when the reading found nothing relevant
 * @param codes the narratives it carries
 */
public record StoryReading(
        String articleId,
        int revision,
        Instant recordedAt,
        @Nullable String storyId,
        @Nullable Instant publishedAt,
        Set<String> codes) {
    /** The later one of two readings of an article is the one that stands. */
    static final Comparator<StoryReading> LATER =
            Comparator.comparingInt(StoryReading::revision).thenComparing(StoryReading::recordedAt);

    public StoryReading {
        codes = Set.copyOf(codes);
    }
}
