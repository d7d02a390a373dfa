package org.testimony.stats.delivery.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.text.Evidence;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.FieldChange;

/**
 * What a receiver is told about one alert.
 *
 * @param facts figures and days; all facts in a full one
 * @param changed names of what is different from the revision or alert before
 * @param repeat how often it was told before; absent the first time
 * @param title only in a full one, and so are evidence and changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertContent(
        AlertId alertId,
        String rule,
        AlertKind kind,
        Severity severity,
        Instant at,
        int revision,
        Subject subject,
        Map<String, String> facts,
        List<String> changed,
        String link,
        @Nullable AlertId corrects,
        @Nullable Integer repeat,
        @Nullable String title,
        @Nullable List<Evidence> evidence,
        @Nullable List<FieldChange> changes) {

    public AlertContent {
        facts = facts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
        changed = changed == null ? List.of() : List.copyOf(changed);
    }

    // Numbers, days and times: what they say is never a name.
    private static final Pattern FIGURE = Pattern.compile("[-+0-9.:TZQPDW%/]{1,40}");

    /** What is said about an alert. */
    public static AlertContent of(AlertNotice notice, Payload payload, Links links) {
        Alert alert = notice.alert();
        boolean full = payload == Payload.FULL;
        return new AlertContent(
                alert.alertId(),
                alert.rule(),
                alert.kind(),
                alert.severity(),
                alert.at(),
                notice.revision(),
                alert.subject(),
                full ? new TreeMap<>(alert.facts()) : figures(alert.facts()),
                notice.changes().stream().map(FieldChange::name).distinct().toList(),
                links.to(alert),
                alert.corrects(),
                null,
                full ? alert.title() : null,
                full ? alert.evidence() : null,
                full ? notice.changes() : null);
    }

    /** The same, told so many times before. */
    public AlertContent told(int times) {
        return new AlertContent(
                alertId,
                rule,
                kind,
                severity,
                at,
                revision,
                subject,
                facts,
                changed,
                link,
                corrects,
                times == 0 ? null : times,
                title,
                evidence,
                changes);
    }

    private static Map<String, String> figures(Map<String, String> facts) {
        Map<String, String> figures = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (isFigure(value)) {
                figures.put(name, value);
            }
        });
        return figures;
    }

    /** Whether a value is a number, a day or a time, and so never a name. */
    public static boolean isFigure(String value) {
        return FIGURE.matcher(value).matches();
    }
}
