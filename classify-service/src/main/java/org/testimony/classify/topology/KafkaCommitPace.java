package org.testimony.classify.topology;

/**
 * When a stream thread last asked for a commit. The tasks of one thread are committed together, so they share one; used
 * by that thread only.
 */
final class KafkaCommitPace {
    private long asked = Long.MIN_VALUE / 2;

    void ask(long now) {
        asked = now;
    }

    /** Milliseconds since the thread last asked. */
    long sinceAsked(long now) {
        return now - asked;
    }
}
