package org.testimony.stats.alert.evaluation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Severity;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.NarrativeSurgeRule;
import org.testimony.stats.alert.rule.NewPersonRule;
import org.testimony.stats.alert.rule.PersonChangedRule;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.alert.rule.ThresholdRule;

/**
 * The rules by what they look at. Those that are not enabled are among them: what they raised is still corrected.
 *
 * @param corrections how much corrections matter; null when nobody wants any
 */
record RuleBook(
        List<NewPersonRule> persons,
        List<PersonChangedRule> changes,
        List<ThresholdRule> thresholds,
        List<NarrativeSurgeRule> surges,
        @Nullable Severity corrections) {
    static RuleBook of(List<AlertRule> rules) {
        return new RuleBook(
                made(rules, RuleKind.NEW_PERSON, NewPersonRule::new),
                made(rules, RuleKind.PERSON_CHANGED, PersonChangedRule::new),
                made(rules, RuleKind.THRESHOLD, ThresholdRule::new),
                made(rules, RuleKind.NARRATIVE_SURGE, NarrativeSurgeRule::new),
                rules.stream()
                        .filter(rule -> rule.kind() == RuleKind.CORRECTION && rule.enabled())
                        .map(AlertRule::severity)
                        .findFirst()
                        .orElse(null));
    }

    private static <R> List<R> made(List<AlertRule> rules, RuleKind kind, Function<AlertRule, R> make) {
        return rules.stream().filter(rule -> rule.kind() == kind).map(make).toList();
    }
}
