package org.testimony.stats.fact;

import java.time.Duration;

/** Waits that double from a first to a longest one. */
record BackOff(Duration first, Duration longest, int failures) {
    private static final int MOST_DOUBLINGS = 16;

    static BackOff none(Duration first, Duration longest) {
        return new BackOff(first, longest, 0);
    }

    BackOff afterFailure() {
        return new BackOff(first, longest, failures + 1);
    }

    BackOff afterSuccess() {
        return new BackOff(first, longest, 0);
    }

    /** How long to wait now; zero when nothing failed. */
    Duration pause() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
