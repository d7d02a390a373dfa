package org.testimony.stats.delivery.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a message after a try.
 *
 * @param again when it is tried again; the moment of the try where it is not
 * @param heldUntil before this nothing is sent to the receiver
 */
public record NextStep(Fate fate, Instant again, Instant heldUntil) {
    private static final Duration LONGEST_HOLD = Duration.ofHours(24);

    /** The ends and the middle of a message's way. */
    public enum Fate {
        SENT,
        AGAIN,
        /** All tries are used up; it is listed and can be replayed. */
        GIVEN_UP,
        /** The receiver wants nothing any more. */
        GONE
    }

    /**
     * Decides.
     *
     * @param tries how many there were, this one included
     * @param chance from 0 to 1
     */
    public static NextStep of(TryResult result, int tries, Instant now, RetrySchedule schedule, double chance) {
        if (result.good()) {
            return new NextStep(Fate.SENT, now, now);
        }
        if (result.gone()) {
            return new NextStep(Fate.GONE, now, now);
        }
        Instant held = now.plus(result.hold().map(NextStep::bounded).orElse(Duration.ZERO));
        return schedule.after(tries, chance)
                .map(wait -> new NextStep(Fate.AGAIN, later(now.plus(wait), held), held))
                .orElseGet(() -> new NextStep(Fate.GIVEN_UP, now, held));
    }

    private static Duration bounded(Duration wish) {
        return wish.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wish;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
