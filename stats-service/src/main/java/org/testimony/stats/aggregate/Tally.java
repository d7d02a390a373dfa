package org.testimony.stats.aggregate;

import org.jspecify.annotations.Nullable;

/** A bucket while it is being filled. */
final class Tally {
    private long low;
    private long best;
    private long high;

    void certain(long persons) {
        low += persons;
    }

    void likely(long persons) {
        best += persons;
    }

    void possible(long persons) {
        high += persons;
    }

    Bucket named(String key, @Nullable Boolean partial) {
        return new Bucket(key, low, best, high, partial);
    }
}
