package org.testimony.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.text.Evidence;

/**
 * A message about a new or corrected fact, never about another article.
 *
 * @param rule the rule that raised it
 * @param facts the figures behind it, by name
 * @param corrects the alert that this one puts right
 */
public record Alert(
        AlertId alertId,
        String rule,
        AlertKind kind,
        Severity severity,
        Instant at,
        String title,
        Subject subject,
        Map<String, String> facts,
        List<Evidence> evidence,
        @Nullable AlertId corrects) {
    public Alert {
        Require.present(alertId, "alertId");
        Require.text(rule, "rule");
        Require.present(kind, "kind");
        Require.present(severity, "severity");
        Require.present(at, "at");
        Require.text(title, "title");
        Require.present(subject, "subject");
        facts = Map.copyOf(facts);
        evidence = List.copyOf(evidence);
    }
}
