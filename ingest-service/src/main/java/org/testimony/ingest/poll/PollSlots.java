package org.testimony.ingest.poll;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many polls run at a time. One that has run for a while steps aside, as long as there is room aside: slow servers must
 * not keep the others waiting. Safe for use by several threads.
 */
final class PollSlots {
    private final int quick;
    private final int aside;
    private final AtomicInteger quickTaken = new AtomicInteger();
    private final AtomicInteger asideTaken = new AtomicInteger();

    PollSlots(int quick, int aside) {
        this.quick = quick;
        this.aside = aside;
    }

    /** How many polls may begin now. */
    int free() {
        return Math.max(0, quick - quickTaken.get());
    }

    /** How many polls run. */
    int taken() {
        return quickTaken.get() + asideTaken.get();
    }

    /** A place for a poll; the caller has asked how many are free. */
    Slot take() {
        quickTaken.incrementAndGet();
        return new Slot();
    }

    /** The place of one poll. */
    final class Slot {
        private boolean stepped;
        private boolean left;

        private Slot() {}

        /** Makes room for another poll, when there is room aside; says whether it did. */
        synchronized boolean stepAside() {
            if (left || stepped) {
                return false;
            }
            if (asideTaken.incrementAndGet() > aside) {
                asideTaken.decrementAndGet();
                return false;
            }
            stepped = true;
            quickTaken.decrementAndGet();
            return true;
        }

        /** Ends the poll. */
        synchronized void leave() {
            if (!left) {
                left = true;
                (stepped ? asideTaken : quickTaken).decrementAndGet();
            }
        }
    }
}
