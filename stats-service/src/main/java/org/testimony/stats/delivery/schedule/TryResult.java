package org.testimony.stats.delivery.schedule;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one try brought.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param error for people, without address or text; null when it went well
 * @param maybeSeen whether the receiver may have the message although there was no answer
 * @param retryAfter how long the receiver wants to be left alone
 */
public record TryResult(
        int status, @Nullable String error, boolean maybeSeen, Optional<Duration> retryAfter, Duration took) {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    /** An answer of HTTP; everything but 2xx is a failure, redirects as well. */
    public static TryResult answered(int status, Optional<Duration> retryAfter, Duration took) {
        boolean good = status >= 200 && status < 300;
        return new TryResult(status, good ? null : "HTTP " + status, false, retryAfter, took);
    }

    /** Taken, by a way that has no status. */
    public static TryResult taken(Duration took) {
        return new TryResult(0, null, false, Optional.empty(), took);
    }

    /** No answer. */
    public static TryResult failed(String error, boolean maybeSeen, Duration took) {
        return new TryResult(0, error, maybeSeen, Optional.empty(), took);
    }

    public boolean good() {
        return error == null;
    }

    /** Whether the receiver says that it wants nothing any more. */
    public boolean gone() {
        return status == GONE;
    }

    /** How long nothing at all may be sent to the receiver: it said so, or has too much to do. */
    public Optional<Duration> hold() {
        return status == TOO_MANY ? retryAfter.or(() -> Optional.of(Duration.ofMinutes(1))) : retryAfter;
    }
}
