package org.testimony.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed stands and why. A paused feed stays paused whatever a poll by hand brings.
 *
 * @param reason one word: what the last poll ended with, or {@code operator}
 * @param since when the state began
 * @param failures in a row
 * @param oddAnswers in a row: pages that are no feed
 */
public record FeedStanding(FeedState state, String reason, Instant since, int failures, int oddAnswers) {
    /** A login page or an empty page now and then is no reason to worry. */
    private static final int ODD_ANSWERS_BORNE = 3;

    private static final Duration MISSING = Duration.ofDays(3);

    /** The feed was read, or nothing had changed. */
    public FeedStanding afterSuccess(Instant now) {
        return to(FeedState.ACTIVE, "ok", now, 0, 0);
    }

    /** There was no answer, or one that says no. */
    public FeedStanding afterFailure(String why, Instant now) {
        return to(FeedState.FAILING, why, now, failures + 1, oddAnswers);
    }

    /** There was an answer that is no feed. */
    public FeedStanding afterOddAnswer(String why, Instant now) {
        return oddAnswers < ODD_ANSWERS_BORNE && state != FeedState.FAILING
                ? to(FeedState.ACTIVE, why, now, failures, oddAnswers + 1)
                : to(FeedState.FAILING, why, now, failures + 1, oddAnswers + 1);
    }

    /** The server says that the feed is gone for good. */
    public FeedStanding afterGone(Instant now) {
        return to(FeedState.GONE, "http-410", now, failures, oddAnswers);
    }

    /** What an operator should look at, if anything. */
    public Optional<String> attention(Instant now) {
        if (state == FeedState.GONE) {
            return Optional.of("the server says the feed is gone for good: delete it, or set its state to active");
        }
        boolean missing = state == FeedState.FAILING && reason.equals("http-404");
        return missing && Duration.between(since, now).compareTo(MISSING) >= 0
                ? Optional.of("nothing has been found at its address for three days: check the address")
                : Optional.empty();
    }

    private FeedStanding to(FeedState next, String why, Instant now, int failed, int odd) {
        if (state == FeedState.PAUSED) {
            return new FeedStanding(state, reason, since, failed, odd);
        }
        return new FeedStanding(next, why, next == state ? since : now, failed, odd);
    }
}
