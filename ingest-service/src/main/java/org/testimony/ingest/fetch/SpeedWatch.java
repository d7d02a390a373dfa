package org.testimony.ingest.fetch;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Tells when bytes come too slowly: fewer than the least over the last ten seconds. Times are {@code System.nanoTime()}. */
final class SpeedWatch {
    private static final int SECONDS = 10;

    private final long least;
    private final long[] seconds = new long[SECONDS];
    private final long start;
    private long latest;

    SpeedWatch(int bytesPerSecond, long start) {
        this.least = (long) bytesPerSecond * SECONDS;
        this.start = start;
    }

    /** Bytes came. */
    synchronized void add(long bytes, long now) {
        seconds[at(now)] += bytes;
    }

    /** Whether the last ten seconds brought too little; never before they are over. */
    synchronized boolean tooSlow(long now) {
        int unused = at(now);
        return latest >= SECONDS && Arrays.stream(seconds).sum() < least;
    }

    // The slot of this second; slots of seconds without a byte are emptied on the way.
    private int at(long now) {
        long second = TimeUnit.NANOSECONDS.toSeconds(now - start);
        for (long passed = Math.max(latest + 1, second - SECONDS + 1); passed <= second; passed++) {
            seconds[(int) (passed % SECONDS)] = 0;
        }
        latest = Math.max(latest, second);
        return (int) (latest % SECONDS);
    }
}
