package org.testimony.stats.fact;

import jakarta.inject.Singleton;

/** Whether and how closely the facts are followed; written by the consumer's thread, read by the health checks. */
@Singleton
public final class FollowState {
    private volatile boolean alive = true;
    private volatile boolean following;
    private volatile long lag;
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
