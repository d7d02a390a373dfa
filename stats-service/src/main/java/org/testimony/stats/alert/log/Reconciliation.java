package org.testimony.stats.alert.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.text.Evidence;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.Sentence;

/**
 * Compares what the rules find with what the log holds, and says what to write. A pure function: asked again with its own
 * answer it says nothing.
 */
public final class Reconciliation {
    private final @Nullable Corrections corrections;
    private final Instant now;
    private final Map<String, FieldChange> gone;
    private final List<LogChange> changes = new ArrayList<>();

    private Reconciliation(@Nullable Corrections corrections, Map<String, FieldChange> gone, Instant now) {
        this.corrections = corrections;
        this.now = now;
        this.gone = gone;
    }

    /**
     * What to write.
     *
     * @param logged the alerts about everything that was looked at
     * @param findings what the rules find about it
     * @param gone by subject, what is known of those who are found no more
     * @param severity of corrections; null when nobody wants any
     */
    public static List<LogChange> changes(
            List<LoggedAlert> logged,
            List<Finding> findings,
            Map<String, FieldChange> gone,
            @Nullable Severity severity,
            Instant now) {
        Corrections corrections = severity == null ? null : new Corrections("corrections", severity, now);
        Reconciliation work = new Reconciliation(corrections, gone, now);
        Assignment assignment = Assignment.of(logged, findings);
        assignment.left().stream().filter(LoggedAlert::stands).forEach(work::withdraw);
        findings.forEach(finding -> work.reconcile(finding, assignment.alert(finding)));
        return work.changes;
    }

    private void reconcile(Finding finding, @Nullable LoggedAlert alert) {
        if (alert == null) {
            raise(finding);
        } else if (!alert.stands()) {
            reopen(finding, alert);
        } else {
            update(finding, alert);
        }
    }

    private static boolean mayRaise(Finding finding) {
        return finding.news()
                && finding.rule().enabled()
                && !finding.newsAt().isBefore(finding.rule().since());
    }

    private void raise(Finding finding) {
        if (mayRaise(finding)) {
            Alert said =
                    said(finding, Fingerprints.alertId(finding.fingerprint()).value(), now);
            add(
                    new LoggedAlert(
                            finding.fingerprint(),
                            state(finding),
                            1,
                            now,
                            said,
                            finding.labels(),
                            List.of(),
                            null,
                            null,
                            false),
                    Occasion.RAISED);
        }
    }

    private void reopen(Finding finding, LoggedAlert alert) {
        if (mayRaise(finding) && !alert.erased()) {
            List<FieldChange> different = SaidValues.changes(alert.alert().facts(), finding.facts());
            // Its later revision tells receivers that it is not the message they had.
            add(saying(finding, alert).revised(state(finding), now, different).correctedBy(null), Occasion.RAISED);
        }
    }

    private void update(Finding finding, LoggedAlert alert) {
        List<FieldChange> different = SaidValues.changes(alert.alert().facts(), finding.facts());
        boolean wrong = different.stream().anyMatch(SaidValues::contradicts);
        AlertState state = state(finding);
        if (wrong && !finding.news()) {
            withdraw(alert, different);
        } else if (wrong) {
            LoggedAlert next = saying(finding, alert).revised(state, now, different);
            correct(next, Occasion.REWRITTEN, corrections == null ? null : corrections.change(next, different));
        } else if (finding.news() && (!different.isEmpty() || saysMore(finding, alert))) {
            add(saying(finding, alert).revised(state, now, different), Occasion.REWRITTEN);
        } else if (alert.state() != state) {
            add(alert.in(state, now), null);
        }
    }

    private static boolean saysMore(Finding finding, LoggedAlert alert) {
        return !finding.fingerprint().equals(alert.fingerprint())
                || !finding.labels().equals(alert.labels())
                || !evidence(finding).equals(alert.alert().evidence());
    }

    private void withdraw(LoggedAlert alert) {
        FieldChange why = gone.get(alert.alert().subject().id());
        withdraw(alert, why == null || alert.erased() ? List.of() : List.of(why));
    }

    private void withdraw(LoggedAlert alert, List<FieldChange> why) {
        LoggedAlert next = alert.revised(AlertState.WITHDRAWN, now, why);
        correct(next, null, corrections == null ? null : corrections.withdrawal(next, why));
    }

    private void correct(LoggedAlert alert, @Nullable Occasion occasion, @Nullable LoggedAlert correction) {
        add(correction == null ? alert : alert.correctedBy(correction.id()), occasion);
        if (correction != null) {
            add(correction, Occasion.CORRECTION);
        }
    }

    private void add(LoggedAlert alert, @Nullable Occasion occasion) {
        changes.add(new LogChange(alert, occasion));
    }

    private static AlertState state(Finding finding) {
        return finding.news() && !finding.over() ? AlertState.OPEN : AlertState.EXPIRED;
    }

    private static LoggedAlert saying(Finding finding, LoggedAlert alert) {
        return alert.saying(
                finding.fingerprint(), said(finding, alert.id(), alert.alert().at()), finding.labels());
    }

    private static Alert said(Finding finding, String id, Instant raisedAt) {
        return new Alert(
                new AlertId(id),
                finding.rule().ruleId(),
                finding.rule().kind().raises(),
                finding.rule().severity(),
                raisedAt,
                finding.title(),
                finding.subject(),
                finding.facts(),
                evidence(finding),
                null,
                finding.evidence().stream().map(Sentence::articleId).toList());
    }

    private static List<Evidence> evidence(Finding finding) {
        return finding.evidence().stream().map(Sentence::evidence).toList();
    }
}
