package org.testimony.stats.live;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are worked out only when something changed, not too often, and sent only when they differ. Used by one
 * thread.
 */
final class LiveCounts {
    // At most a quarter of the time goes into counting, however slow it has become.
    private static final int PAUSE_FACTOR = 4;

    private final String name;
    private final Duration every;
    private final Supplier<String> count;
    private @Nullable String newest;
    private boolean stale = true;
    private long notBefore;

    LiveCounts(String name, Duration every, Supplier<String> count) {
        this.name = name;
        this.every = every;
        this.count = count;
    }

    /** Something changed. */
    void touch() {
        stale = true;
    }

    /** Whether they must be counted again, now or as soon as it is time. */
    boolean isStale() {
        return stale;
    }

    /** Whether it is time to count again. */
    boolean isDue(long now) {
        return stale && now - notBefore >= 0;
    }

    /** Counts again; true when the counts differ from the last ones. */
    boolean count() {
        long start = System.nanoTime();
        String next = count.get();
        long end = System.nanoTime();
        notBefore = start + Math.max(every.toNanos(), PAUSE_FACTOR * (end - start));
        stale = false;
        boolean changed = !next.equals(newest);
        newest = next;
        return changed;
    }

    /** The newest counts, as an event; {@link #count()} must have been called. */
    LiveUpdate update(long id) {
        if (newest == null) {
            throw new IllegalStateException(name + " was never counted");
        }
        return new LiveUpdate(id, name, newest);
    }
}
