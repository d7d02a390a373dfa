package org.testimony.stats.aggregate.diff;

/** A bucket that the two days count differently. */
record BucketChange(String key, Bounds before, Bounds after) {
    /** The numbers of a bucket. */
    record Bounds(long low, long best, long high) {}
}
