package org.testimony.ingest.fetch;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The memory that all bodies share while they are received. When it is used up, those that grow wait, except for one: it
 * may go on beyond the limit, so that they never all wait for each other. Safe for use by several threads.
 */
final class ByteBudget {
    private final long limit;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long used;
    private @Nullable Share privileged;

    ByteBudget(long limit) {
        this.limit = limit;
    }

    /** The bytes that are held now. */
    synchronized long used() {
        return used;
    }

    /** A share of nothing yet. */
    Share open() {
        return new Share();
    }

    /** What one body holds. */
    final class Share implements AutoCloseable {
        private long held;
        private boolean closed;

        private Share() {}

        /**
         * Says how much the body holds now. False when it must wait; {@code whenFree} is then called once, after some
         * memory came free, and the question must be asked again.
         */
        boolean holds(long bytes, Runnable whenFree) {
            synchronized (ByteBudget.this) {
                if (closed) {
                    return true;
                }
                used += bytes - held;
                held = bytes;
                if (used <= limit || privileged == this) {
                    return true;
                }
                if (privileged == null) {
                    privileged = this;
                    return true;
                }
                waiting.add(whenFree);
                return false;
            }
        }

        /** Gives everything back. */
        @Override
        public void close() {
            Queue<Runnable> wake;
            synchronized (ByteBudget.this) {
                if (closed) {
                    return;
                }
                closed = true;
                used -= held;
                privileged = privileged == this ? null : privileged;
                wake = new ArrayDeque<>(waiting);
                waiting.clear();
            }
            wake.forEach(Runnable::run);
        }
    }
}
