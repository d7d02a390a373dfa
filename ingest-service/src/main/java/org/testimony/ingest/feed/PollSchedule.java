package org.testimony.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a feed is polled next. */
public final class PollSchedule {
    private static final Duration LONGEST_WISH = Duration.ofDays(7);

    private final Duration longestPause;

    public PollSchedule(Duration longestPause) {
        this.longestPause = longestPause;
    }

    /** After a poll that went well. */
    public Instant afterSuccess(Instant now, Duration interval) {
        return now.plus(interval);
    }

    /**
     * After a failure: the pause doubles with each one in a row, up to the longest pause. A server's own wish is never
     * undercut, up to a week.
     *
     * @param failures in a row, this one included
     */
    public Instant afterFailure(Instant now, Duration interval, int failures, Optional<Duration> wish) {
        Duration doubled = interval;
        for (int step = 1; step < failures && doubled.compareTo(longestPause) < 0; step++) {
            doubled = doubled.multipliedBy(2);
        }
        Duration cap = longestPause.compareTo(interval) > 0 ? longestPause : interval;
        Duration pause = doubled.compareTo(cap) > 0 ? cap : doubled;
        Duration wanted = wish.map(time -> time.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : time)
                .orElse(Duration.ZERO);
        return now.plus(wanted.compareTo(pause) > 0 ? wanted : pause);
    }
}
