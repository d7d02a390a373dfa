package org.testimony.stats.alert;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Alert;

/**
 * What changed about one alert, as its receivers have to know it.
 *
 * @param alert the alert as it is now; {@code corrects} is set for a correction
 * @param revision 1 when raised
 * @param labels what routes and silences match: rule, kind, severity, subjectType, and where known nationality, status,
 *     narrative, feed
 * @param changes what is different from the revision, or from the corrected alert, before
 * @param silencedBy the silence that keeps it from being delivered; it is stored and shown all the same
 * @param fromTopic came in over the topic {@code alerts}: not to be published again
 */
public record AlertNotice(
        Alert alert,
        int revision,
        Occasion occasion,
        Map<String, String> labels,
        List<FieldChange> changes,
        @Nullable String silencedBy,
        boolean fromTopic) {
    public AlertNotice {
        labels = Map.copyOf(labels);
        changes = List.copyOf(changes);
    }
}
