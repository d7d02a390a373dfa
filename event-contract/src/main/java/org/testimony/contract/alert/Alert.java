package org.testimony.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.text.Evidence;

/**
 * A message about a new or corrected fact, never about another article.
 *
 * @param rule the rule that raised it
 * @param facts the figures behind it, by name
 * @param corrects the alert that this one puts right
 * @param articleIds the articles that the pieces of evidence are from, in the same order; may be absent
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
        @Nullable AlertId corrects,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ArticleId> articleIds) {
    public Alert {
        Require.present(alertId, "alertId");
        Require.text(rule, "rule");
        Require.present(kind, "kind");
        Require.present(severity, "severity");
        Require.present(at, "at");
        Require.text(title, "title");
        Require.present(subject, "subject");
        // In one order, so that the same alert is the same text wherever it is written.
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        evidence = List.copyOf(evidence);
        articleIds = List.copyOf(articleIds);
    }

    /** An alert that does not say which articles its evidence is from. */
    public Alert(
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
        this(alertId, rule, kind, severity, at, title, subject, facts, evidence, corrects, List.of());
    }
}
