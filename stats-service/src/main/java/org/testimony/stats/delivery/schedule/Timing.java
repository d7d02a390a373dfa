package org.testimony.stats.delivery.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be told.
 *
 * @param groupWait how long alerts that come together are gathered before the first of them goes out
 * @param quiet hours in which nothing goes out
 */
public record Timing(
        Duration groupWait, Digest digest, @Nullable QuietHours quiet) {

    /**
     * When something may and must go out.
     *
     * @param allowed from when on it may go along with something else
     * @param due when it goes out by itself
     */
    public record Due(Instant allowed, Instant due) {}

    /** When an alert that comes now goes out. */
    public Due of(Instant now, String severity) {
        Instant allowed = digest == Digest.NONE ? now : digest.next(now, zone());
        Instant due = digest == Digest.NONE ? now.plus(groupWait) : allowed;
        return new Due(afterQuiet(allowed, severity), afterQuiet(due, severity));
    }

    private Instant afterQuiet(Instant moment, String severity) {
        return quiet == null ? moment : quiet.after(moment, severity);
    }

    private ZoneId zone() {
        return quiet == null ? ZoneOffset.UTC : quiet.zone();
    }
}
