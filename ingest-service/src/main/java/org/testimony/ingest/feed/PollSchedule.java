package org.testimony.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a feed is polled next, and why then. */
public final class PollSchedule {
    private static final Duration LONGEST_WISH = Duration.ofDays(7);
    private static final Duration FIRST_HOST_PAUSE = Duration.ofMinutes(5);
    private static final double FULL_OF_NEWS = 0.5;
    private static final double SOME_NEWS = 0.1;

    private final Bounds bounds;
    private final DoubleSupplier chance;

    /** The shortest and the longest time between two polls that we choose ourselves. */
    public record Bounds(Duration shortest, Duration longest) {}

    /** How often a feed is polled now; a wished pace is the operator's and does not adapt. */
    public record Pace(Duration interval, boolean wished) {}

    /** The next poll. */
    public record Next(Instant at, Duration interval, String why) {}

    /**
     * A schedule.
     *
     * @param chance numbers from 0 up to but not including 1; they keep feeds from being due all at once
     */
    public PollSchedule(Bounds bounds, DoubleSupplier chance) {
        this.bounds = bounds;
        this.chance = chance;
    }

    /** After a poll that went well and tells nothing about how often there is news, as the first one. */
    public Next afterSuccess(Instant now, Pace pace) {
        return next(now, pace.wished() ? pace : new Pace(bounded(pace.interval()), false));
    }

    /**
     * After a poll that went well. A feed full of news may have lost some already, so it is polled twice as often; one
     * without news a little less often each time.
     *
     * @param items in the feed; 0 when nothing had changed
     * @param fresh those of them that were new
     */
    public Next afterNews(Instant now, Pace pace, int items, int fresh) {
        if (pace.wished()) {
            return next(now, pace);
        }
        double share = items == 0 ? 0 : (double) fresh / items;
        double factor = share >= FULL_OF_NEWS ? 0.5 : share >= SOME_NEWS ? 0.75 : share > 0 ? 1 : 1.25;
        return next(now, new Pace(bounded(times(pace.interval(), factor)), false));
    }

    /**
     * After a failure: the pause doubles with each one in a row, up to the longest pause. A server's own wish is never
     * undercut, up to a week.
     *
     * @param failures in a row, this one included
     */
    public Next afterFailure(Instant now, Pace pace, int failures, Optional<Duration> wish) {
        boolean impatient = !pace.wished() && pace.interval().compareTo(bounds.shortest()) > 0;
        Duration first = impatient ? bounds.shortest() : pace.interval();
        Duration pause = atLeast(wish, doubled(first, failures));
        return new Next(now.plus(pause), pace.interval(), "try " + (failures + 1) + " after a failure");
    }

    /**
     * How long a server is left alone that says it is asked too often.
     *
     * @param strikes how often in a row it said so, this time included
     */
    public Instant hostPause(Instant now, int strikes, Optional<Duration> wish) {
        return now.plus(atLeast(wish, doubled(FIRST_HOST_PAUSE, strikes)));
    }

    private Next next(Instant now, Pace pace) {
        if (pace.wished()) {
            return new Next(now.plus(pace.interval()), pace.interval(), "as often as its settings say");
        }
        Duration spread = times(pace.interval(), 0.95 + 0.1 * chance.getAsDouble());
        return new Next(now.plus(spread), pace.interval(), "as often as it has had news");
    }

    private Duration doubled(Duration first, int times) {
        Duration cap = longer(bounds.longest(), first);
        Duration pause = first;
        for (int step = 1; step < times && pause.compareTo(cap) < 0; step++) {
            pause = pause.multipliedBy(2);
        }
        return shorter(times(pause, 1 + 0.2 * chance.getAsDouble()), cap);
    }

    private static Duration atLeast(Optional<Duration> wish, Duration pause) {
        return longer(pause, shorter(wish.orElse(Duration.ZERO), LONGEST_WISH));
    }

    private Duration bounded(Duration interval) {
        return shorter(longer(interval, bounds.shortest()), bounds.longest());
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
