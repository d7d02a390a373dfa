package org.testimony.embedded.supervise;

import java.time.Duration;
import java.util.Optional;

/**
 * When to start a dead component again: soon, then later and later, and after too many quick deaths in a row not at all.
 *
 * @param quickDeaths how many lives in a row ended before {@link #GOOD_LIFE}
 */
record RestartPolicy(int quickDeaths) {
    static final Duration GOOD_LIFE = Duration.ofSeconds(20);
    static final int LAST_DEATH = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    static RestartPolicy fresh() {
        return new RestartPolicy(0);
    }

    /** The policy after a life of that length. */
    RestartPolicy afterDeath(Duration life) {
        return new RestartPolicy(life.compareTo(GOOD_LIFE) < 0 ? quickDeaths + 1 : 1);
    }

    /** How long to wait before the next start; empty when there is no use in another one. */
    Optional<Duration> pause() {
        return quickDeaths >= LAST_DEATH
                ? Optional.empty()
                : Optional.of(FIRST_PAUSE.multipliedBy(1L << Math.max(0, quickDeaths - 1)));
    }
}
