package org.testimony.stats.alert.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.HttpProblem;

/** A silence as somebody asks for it. */
@Schema(description = "Which alerts are not to be delivered: every matcher must match, with one of its values.")
public record SilenceForm(
        @Schema(description = "by rule, kind, severity, nationality, status, narrative, feed, subjectType or subject")
        @Nullable
        Map<String, List<String>> matchers,

        @Schema(description = "now if not given") @Nullable Instant startsAt,

        @Schema(required = true, description = "at most a year after the start") @Nullable
        Instant endsAt,

        @Schema(required = true, description = "account id, never a name") @Nullable
        String by,

        @Nullable String comment) {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_COMMENT = 1000;
    private static final int MOST_VALUES = 100;
    private static final Set<String> NAMES = Set.of(
            "rule", "kind", "severity", "subjectType", "nationality", "status", "narrative", "feed", Silence.SUBJECT);

    /** The silence it asks for. */
    Silence silence(String id, String author, Instant now) {
        Instant start = startsAt == null ? now : startsAt;
        if (endsAt == null || !endsAt.isAfter(start) || !endsAt.isAfter(now) || endsAt.isAfter(start.plus(LONGEST))) {
            throw HttpProblem.badRequest(
                    "Give endsAt, a time to come like 2015-03-31T12:00:00Z, at most a year after the start.");
        }
        String note = comment == null ? "" : comment.strip();
        if (note.length() > LONGEST_COMMENT) {
            throw HttpProblem.badRequest("Shorten comment to " + LONGEST_COMMENT + " characters.");
        }
        return new Silence(id, checked(), start, endsAt, author, note);
    }

    private Map<String, List<String>> checked() {
        if (matchers == null || matchers.isEmpty()) {
            throw HttpProblem.badRequest("Give at least one matcher; a silence of everything is not meant.");
        }
        Map<String, List<String>> checked = new TreeMap<>();
        matchers.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw HttpProblem.badRequest("Matchers are by "
                        + String.join(", ", NAMES.stream().sorted().toList()) + ".");
            }
            boolean good = values != null
                    && !values.isEmpty()
                    && values.size() <= MOST_VALUES
                    && values.stream().allMatch(value -> value != null && !value.isBlank() && value.length() <= 200);
            if (!good) {
                throw HttpProblem.badRequest("matchers." + name + " must be a list of one or more words.");
            }
            checked.put(name, List.copyOf(values));
        });
        return checked;
    }
}
