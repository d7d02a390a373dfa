package org.testimony.stats.alert.history;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.testimony.stats.alert.AlertItem;

/** What a rule would have sent, judged by what is recorded now. */
public record DryRun(
        Instant from,
        Instant to,
        List<AlertItem> alerts,
        Suppressed suppressed,
        List<Month> perMonth,

        @Schema(description = "more than are listed") boolean truncated) {
    /**
     * What matched and would not have been sent.
     *
     * @param backfill was loaded as history
     * @param old was no news when it came
     */
    public record Suppressed(long backfill, long old, long silenced) {}

    /** How many in a month. */
    public record Month(String key, long count) {}
}
