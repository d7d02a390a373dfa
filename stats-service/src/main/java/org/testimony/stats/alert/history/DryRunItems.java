package org.testimony.stats.alert.history;

import java.util.List;
import org.testimony.stats.alert.AlertItem;
import org.testimony.stats.alert.AlertItem.Quoted;
import org.testimony.stats.alert.AlertLinks;
import org.testimony.stats.alert.log.Fingerprints;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.Sentence;

/** Findings as the alerts they would be. */
final class DryRunItems {
    private DryRunItems() {}

    static AlertItem of(Finding finding) {
        String id = Fingerprints.alertId(finding.fingerprint()).value();
        return new AlertItem(
                id,
                finding.rule().ruleId(),
                finding.rule().kind().raises().code(),
                finding.rule().severity().code(),
                finding.over() ? "expired" : "open",
                1,
                finding.newsAt(),
                finding.newsAt(),
                finding.title(),
                finding.subject(),
                null,
                finding.facts(),
                finding.evidence().stream().map(DryRunItems::quoted).toList(),
                AlertLinks.of(finding.subject(), finding.facts()),
                null,
                null,
                List.of(),
                null,
                null,
                finding.labels(),
                null,
                null);
    }

    private static Quoted quoted(Sentence sentence) {
        return new Quoted(
                sentence.articleId().value(),
                sentence.evidence().start(),
                sentence.evidence().end(),
                sentence.evidence().quote());
    }
}
