package org.testimony.stats.story;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a story stood for a time.
 *
 * @param knownFrom when the system came to know it so
 * @param knownUntil when it came to know better; absent while it stands
 * @param publishedAt when the earliest article was published; absent when none has a date
 * @param since for every narrative, when the earliest article that carries it was published, {@link Instant#MAX} when none
 *     of them has a date
 */
public record StoryState(
        String storyId,
        Instant knownFrom,
        @Nullable Instant knownUntil,
        @Nullable Instant publishedAt,
        SortedMap<String, Instant> since) {
    public StoryState {
        since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
    }

    /** The same until a moment. */
    StoryState until(Instant moment) {
        return new StoryState(storyId, knownFrom, moment, publishedAt, since);
    }
}
