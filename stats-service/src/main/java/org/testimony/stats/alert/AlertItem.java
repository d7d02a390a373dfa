package org.testimony.stats.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Subject;

/** An alert as the API shows it. */
@Schema(description = "News about a fact, or its correction.")
public record AlertItem(
        String alertId,
        String rule,
        String kind,
        String severity,

        @Schema(
                description =
                        "open: it stands; acknowledged: somebody has seen it; withdrawn: it is not so; expired: it"
                                + " was so and is past")
        String state,

        @Schema(description = "counts up with every change of what it says")
        int revision,

        Instant raisedAt,
        Instant changedAt,

        @Schema(description = "names nobody") String title,

        Subject subject,

        @Schema(description = "the name of the person it is about, as known now; absent without any") @Nullable
        String subjectName,

        Map<String, String> facts,
        List<Quoted> evidence,

        @Schema(description = "where the dashboard shows it")
        String link,

        @Nullable String corrects,
        @Nullable String correctedBy,

        @Schema(description = "what the newest revision changed")
        List<FieldChange> changes,

        @Nullable Acknowledged acknowledged,
        @Nullable String silencedBy,
        Map<String, String> labels,

        @Schema(description = "absent in a dry run") @Nullable
        Delivered delivered,

        @Schema(description = "only when one alert is asked for, the oldest first") @Nullable
        List<Revision> revisions) {

    /** A piece of an article. */
    public record Quoted(@Nullable String articleId, int start, int end, String quote) {}

    /** Who has seen it. */
    public record Acknowledged(
            String by, Instant at, @Nullable String note) {}

    /** To how many receivers it went. */
    public record Delivered(long sent, long waiting, long failed) {
        static final Delivered NONE = new Delivered(0, 0, 0);
    }

    /** An earlier state. */
    public record Revision(
            int revision,
            Instant at,
            String occasion,
            String title,
            Map<String, String> facts,
            List<FieldChange> changes) {}

    /** The same alert with all that it said. */
    AlertItem with(List<Revision> past) {
        return new AlertItem(
                alertId,
                rule,
                kind,
                severity,
                state,
                revision,
                raisedAt,
                changedAt,
                title,
                subject,
                subjectName,
                facts,
                evidence,
                link,
                corrects,
                correctedBy,
                changes,
                acknowledged,
                silencedBy,
                labels,
                delivered,
                past);
    }
}
