package org.testimony.stats.alert.evaluation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.AlertOutbox;
import org.testimony.stats.alert.log.LogChange;
import org.testimony.stats.alert.log.LoggedAlert;
import org.testimony.stats.alert.log.PostgresAlertChanges;
import org.testimony.stats.alert.log.PostgresAlertLog;
import org.testimony.stats.alert.log.Reconciliation;
import org.testimony.stats.alert.rule.PersonChangedRule;
import org.testimony.stats.alert.rule.PersonRevision;
import org.testimony.stats.alert.rule.ThresholdRule;
import org.testimony.stats.alert.silence.PostgresSilences;
import org.testimony.stats.alert.silence.Silence;
import org.testimony.stats.database.Question;

/**
 * One turn: what was touched is judged anew, and the difference to the log is written, in the caller's transaction. A
 * turn that does not commit is simply done again, and finds the same.
 */
@Singleton
public final class PostgresEvaluation {
    private static final long LOCK = 7_231_884_110L;
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(?)";

    private final PostgresBuckets buckets;
    private final AlertOutbox outbox;

    PostgresEvaluation(PostgresBuckets buckets, AlertOutbox outbox) {
        this.buckets = buckets;
        this.outbox = outbox;
    }

    /**
     * What a turn did.
     *
     * @param more whether something may be left
     */
    public record Turn(int notices, boolean more) {}

    /** Judges what was touched first; nothing while another instance does. */
    public Turn turn(Connection connection, Instant now) throws SQLException {
        boolean alone = new Question()
                .add(ALONE, LOCK)
                .ask(connection, row -> row.getBoolean(1))
                .get(0);
        Touched touched = alone ? PostgresTouched.oldest(connection) : new Touched(List.of(), Set.of(), Set.of());
        if (touched.isEmpty()) {
            return new Turn(0, false);
        }
        RuleBook rules = RuleBook.of(PostgresRules.all(connection));
        Judged judged = judge(connection, rules, touched, now);
        List<LogChange> changes =
                Reconciliation.changes(judged.logged(), judged.findings(), judged.gone(), rules.corrections(), now);
        PostgresTouched.remove(connection, touched);
        return new Turn(write(connection, silenced(connection, changes, now), now), true);
    }

    private Judged judge(Connection connection, RuleBook rules, Touched touched, Instant now) throws SQLException {
        Judged judged = Judged.nothing();
        judged.logged().addAll(PostgresAlertLog.erased(connection));
        Set<String> scope = PostgresPersonScope.of(connection, touched);
        Set<String> concerned = PostgresPersonScope.concerned(connection, scope);
        if (!concerned.isEmpty()) {
            judged.add(new PostgresPersonJudge(connection, rules.persons()).judge(concerned));
        }
        List<PersonChangedRule> changed =
                rules.changes().stream().filter(rule -> rule.rule().enabled()).toList();
        if (!scope.isEmpty() && !changed.isEmpty()) {
            judged.add(changes(connection, changed, scope));
        }
        if (!touched.persons().isEmpty()) {
            judged.add(thresholds(connection, rules.thresholds(), !concerned.isEmpty()));
        }
        judged.add(new PostgresSurgeJudge(connection, now).judge(rules.surges(), touched.articles()));
        return judged;
    }

    // A change that was told stays told; a later one is another alert.
    private static Judged changes(Connection connection, List<PersonChangedRule> rules, Set<String> scope)
            throws SQLException {
        Judged judged = Judged.nothing();
        for (PersonRevision revision : PostgresPersonRevisions.of(connection, scope)) {
            rules.forEach(rule -> rule.judge(revision).ifPresent(judged.findings()::add));
        }
        List<String> rulesOf = rules.stream().map(rule -> rule.rule().ruleId()).toList();
        for (LoggedAlert alert : PostgresAlertLog.ofRules(connection, rulesOf)) {
            if (judged.findings().stream().anyMatch(found -> found.fingerprint().equals(alert.fingerprint()))) {
                judged.logged().add(alert);
            }
        }
        return judged;
    }

    private Judged thresholds(Connection connection, List<ThresholdRule> rules, boolean news) throws SQLException {
        Judged judged = Judged.nothing();
        for (ThresholdRule rule : rules) {
            List<LoggedAlert> logged =
                    PostgresAlertLog.ofRules(connection, List.of(rule.rule().ruleId()));
            if (!logged.isEmpty() || (news && rule.rule().enabled())) {
                judged.logged().addAll(logged);
                judged.findings().addAll(rule.judge(buckets.of(connection, rule), PostgresBuckets.newest(connection)));
            }
        }
        return judged;
    }

    private static List<LogChange> silenced(Connection connection, List<LogChange> changes, Instant now)
            throws SQLException {
        if (changes.isEmpty()) {
            return changes;
        }
        List<Silence> active = PostgresSilences.active(connection, now);
        return changes.stream()
                .map(change -> change.occasion() == null
                        ? change
                        : new LogChange(
                                change.alert()
                                        .silencedBy(Silence.silencing(
                                                active,
                                                change.alert().labels(),
                                                change.alert().alert().subject().id(),
                                                now)),
                                change.occasion()))
                .toList();
    }

    private int write(Connection connection, List<LogChange> changes, Instant now) throws SQLException {
        PostgresAlertLog.write(connection, changes, false);
        List<AlertNotice> notices = new ArrayList<>();
        for (LogChange change : changes) {
            if (change.occasion() != null) {
                LoggedAlert alert = change.alert();
                notices.add(new AlertNotice(
                        alert.alert(),
                        alert.revision(),
                        change.occasion(),
                        alert.labels(),
                        alert.changes(),
                        alert.silencedBy(),
                        false));
            }
        }
        if (!notices.isEmpty()) {
            outbox.add(connection, notices);
        }
        PostgresAlertChanges.note(
                connection,
                changes.stream()
                        .map(change -> change.alert().alert().alertId().value())
                        .toList(),
                now);
        return notices.size();
    }
}
