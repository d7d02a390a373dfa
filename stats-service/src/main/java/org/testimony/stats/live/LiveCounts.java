package org.testimony.stats.live;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are worked out only when something changed, not too often, and sent only when they differ. Used by one
 * thread.
 */
final class LiveCounts<T> {
    // At most a quarter of the time goes into counting, however slow it has become.
    private static final int PAUSE_FACTOR = 4;

    private final Duration every;
    private final Supplier<T> count;
    private final Form<T> form;
    private @Nullable T newest;
    private @Nullable T before;
    private boolean stale = true;
    private long notBefore;

    LiveCounts(Duration every, Supplier<T> count, Form<T> form) {
        this.every = every;
        this.count = count;
        this.form = form;
    }

    /** How counts look as an event. */
    interface Form<T> {
        String name();

        /** All of them, as JSON. */
        String whole(T counts);

        /** What is needed to get from earlier counts to later ones, as JSON. */
        default String change(T earlier, T later) {
            return whole(later);
        }
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
        T next = count.get();
        long end = System.nanoTime();
        notBefore = start + Math.max(every.toNanos(), PAUSE_FACTOR * (end - start));
        stale = false;
        if (next.equals(newest)) {
            return false;
        }
        before = newest;
        newest = next;
        return true;
    }

    /** The newest counts, as an event; {@link #count()} must have been called. */
    LiveUpdate whole(long id) {
        return new LiveUpdate(id, form.name(), form.whole(newest()));
    }

    /** What the last {@link #count()} changed, as an event for those who have had all that came before. */
    LiveUpdate change(long id) {
        T earlier = before;
        return earlier == null ? whole(id) : new LiveUpdate(id, form.name(), form.change(earlier, newest()));
    }

    private T newest() {
        if (newest == null) {
            throw new IllegalStateException(form.name() + " was never counted");
        }
        return newest;
    }
}
