package org.testimony.stats.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are worked out only when something changed, not too often, and sent only when they differ. They are worked out
 * on another thread, so that no news waits for them; everything else here belongs to the thread of its owner.
 */
final class LiveCounts<T> {
    private static final Logger LOG = Logger.getLogger(LiveCounts.class);
    // At most a quarter of the time goes into counting, however slow it has become.
    private static final int PAUSE_FACTOR = 4;

    private final Duration every;
    private final Supplier<T> count;
    private final Form<T> form;
    private @Nullable T newest;
    private @Nullable T before;
    private boolean stale = true;
    private boolean underWay;
    private boolean outdated;
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

    /** From here on only what is counted later is known. */
    void forget() {
        newest = null;
        before = null;
        stale = true;
        outdated = underWay;
    }

    /** Whether they must be counted again, now or as soon as it is time. */
    boolean isStale() {
        return stale;
    }

    /** Whether they have been counted. */
    boolean isKnown() {
        return newest != null;
    }

    /**
     * Counts again if something changed and it is time, unless a count is under way.
     *
     * @param elsewhere where it is worked out
     * @param here the owner's thread
     * @param counted hears, on the owner's thread, whether the counts differ from the last ones
     */
    void countWhenDue(long now, Executor elsewhere, Executor here, Consumer<Boolean> counted) {
        if (!stale || underWay || now - notBefore < 0) {
            return;
        }
        stale = false;
        underWay = true;
        elsewhere.execute(() -> {
            long start = System.nanoTime();
            Optional<T> next = worked();
            long end = System.nanoTime();
            here.execute(() -> counted.accept(take(next, start, end)));
        });
    }

    // Without the database there are no counts; they are worked out again when it is time.
    private Optional<T> worked() {
        try {
            return Optional.of(count.get());
        } catch (RuntimeException e) {
            LOG.debugf("Counts wait: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean take(Optional<T> next, long start, long end) {
        underWay = false;
        notBefore = start + Math.max(every.toNanos(), PAUSE_FACTOR * (end - start));
        if (outdated || next.isEmpty()) {
            outdated = false;
            stale = true;
            return false;
        }
        if (next.get().equals(newest)) {
            return false;
        }
        before = newest;
        newest = next.get();
        return true;
    }

    /** The newest counts, as an event; they must be known. */
    LiveUpdate whole(long id) {
        return new LiveUpdate(id, form.name(), form.whole(newest()));
    }

    /** What the last count changed, as an event for those who have had all that came before. */
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
