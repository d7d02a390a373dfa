package org.testimony.stats.alert.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.RuleKind;

/**
 * Which alert each finding is about. An alert moves with its news: to the person that another was merged into, back when
 * that is undone, and with the first day of a surge.
 */
final class Assignment {
    private final Map<Finding, LoggedAlert> assigned = new IdentityHashMap<>();
    private final Set<LoggedAlert> free;

    private Assignment(List<LoggedAlert> logged) {
        this.free = new LinkedHashSet<>(logged);
    }

    static Assignment of(List<LoggedAlert> logged, List<Finding> findings) {
        Assignment assignment = new Assignment(logged);
        Map<String, LoggedAlert> byId = new HashMap<>();
        Map<String, LoggedAlert> byFingerprint = new HashMap<>();
        logged.forEach(alert -> {
            byId.put(alert.id(), alert);
            byFingerprint.put(alert.fingerprint(), alert);
        });
        List<Finding> news = findings.stream().filter(Finding::news).toList();
        news.forEach(finding -> assignment.assign(
                finding, byId.get(Fingerprints.alertId(finding.fingerprint()).value())));
        findings.forEach(finding -> assignment.assign(finding, byFingerprint.get(finding.fingerprint())));
        Set<String> spoken = new LinkedHashSet<>();
        findings.forEach(finding -> spoken.add(finding.fingerprint()));
        news.forEach(finding -> assignment.assign(finding, assignment.predecessor(finding, spoken)));
        return assignment;
    }

    /** The alert about a finding, if there is one. */
    @Nullable
    LoggedAlert alert(Finding finding) {
        return assigned.get(finding);
    }

    /** Alerts that no finding is about. */
    List<LoggedAlert> left() {
        return new ArrayList<>(free);
    }

    private void assign(Finding finding, @Nullable LoggedAlert alert) {
        if (alert != null && !assigned.containsKey(finding) && free.remove(alert)) {
            assigned.put(finding, alert);
        }
    }

    private @Nullable LoggedAlert predecessor(Finding finding, Set<String> spoken) {
        return free.stream()
                .filter(alert -> alert.stands() && !alert.erased())
                .filter(alert -> alert.alert().rule().equals(finding.rule().ruleId()))
                .filter(alert -> !spoken.contains(alert.fingerprint()))
                .filter(alert -> finding.succeeds().contains(alert.fingerprint()) || isSameSurge(finding, alert))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSameSurge(Finding finding, LoggedAlert alert) {
        return finding.rule().kind() == RuleKind.NARRATIVE_SURGE
                && finding.subject().equals(alert.alert().subject())
                && !day(finding.facts(), "from")
                        .isAfter(day(alert.alert().facts(), "to").plusDays(1))
                && !day(alert.alert().facts(), "from")
                        .isAfter(day(finding.facts(), "to").plusDays(1));
    }

    private static LocalDate day(Map<String, String> facts, String name) {
        return LocalDate.parse(facts.get(name));
    }
}
