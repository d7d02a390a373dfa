package org.testimony.stats.alert.silence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps alerts from being delivered for a time; they are stored and shown all the same.
 *
 * @param matchers labels, and {@code subject}, with the values of which one must be there; all of them must match
 */
public record Silence(
        String silenceId,
        Map<String, List<String>> matchers,
        Instant startsAt,
        Instant endsAt,
        String by,
        String comment) {
    /** The matcher of a subject's id. */
    static final String SUBJECT = "subject";

    public Silence {
        matchers = Map.copyOf(matchers);
    }

    /** Whether it is in force. */
    boolean isActive(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** How it stands: pending, active or expired. */
    String state(Instant now) {
        if (now.isBefore(startsAt)) {
            return "pending";
        }
        return now.isBefore(endsAt) ? "active" : "expired";
    }

    /** Whether it means an alert. */
    boolean matches(Map<String, String> labels, String subject) {
        return matchers.entrySet().stream()
                .allMatch(matcher -> has(
                        matcher.getKey().equals(SUBJECT) ? subject : labels.get(matcher.getKey()), matcher.getValue()));
    }

    /** The silence in force that means an alert; null when none does. */
    public static @Nullable String silencing(
            List<Silence> silences, Map<String, String> labels, String subject, Instant now) {
        return silences.stream()
                .filter(silence -> silence.isActive(now) && silence.matches(labels, subject))
                .map(Silence::silenceId)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(@Nullable String label, List<String> values) {
        return label != null && Arrays.stream(label.split(",")).anyMatch(values::contains);
    }
}
