package org.testimony.stats.delivery.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after a try that failed: over three days, as the Standard Webhooks specification suggests.
 *
 * @param waits after the first try, the second, and so on; after the last of them there is no further try
 */
public record RetrySchedule(List<Duration> waits) {
    private static final double SPREAD = 0.2;

    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /** 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. */
    public static RetrySchedule usual() {
        return new RetrySchedule(List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24)));
    }

    /**
     * The wait after a number of failed tries, up to a fifth longer, so that receivers that failed together are not asked
     * together; nothing when all tries are used up.
     *
     * @param tries at least 1
     * @param chance from 0 to 1
     */
    public Optional<Duration> after(int tries, double chance) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(tries - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * SPREAD * chance)));
    }
}
