package org.testimony.stats.fact;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Whether and how closely the facts are followed; written by the consumer's thread, read by the health checks. */
@Singleton
public final class FollowState {
    private volatile boolean alive = true;
    private volatile boolean following;
    private volatile long lag;
    private volatile Instant newest = Instant.MIN;
    private volatile String reason = "waiting for the first partitions";

    void following() {
        following = true;
        reason = "";
    }

    void interrupted(String why) {
        following = false;
        reason = why;
    }

    void lag(long records) {
        lag = records;
    }

    /** Records that are published and not yet taken in, as far as this instance knows. */
    public long lag() {
        return lag;
    }

    /** An article was taken in that was read at a moment. */
    void taken(Instant readAt) {
        if (readAt.isAfter(newest)) {
            newest = readAt;
        }
    }

    /** Seconds since the newest article was read; not a number until one was taken in. */
    double newestAge(Instant now) {
        return newest.equals(Instant.MIN)
                ? Double.NaN
                : Duration.between(newest, now).toMillis() / 1000.0;
    }

    void ended() {
        alive = false;
    }

    boolean isAlive() {
        return alive;
    }

    boolean isFollowing() {
        return following;
    }

    /** Why the facts are not followed. */
    String reason() {
        return reason;
    }
}
