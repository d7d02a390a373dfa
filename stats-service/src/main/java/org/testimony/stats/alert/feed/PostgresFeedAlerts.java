package org.testimony.stats.alert.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.AlertOutbox;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.alert.evaluation.PostgresRules;
import org.testimony.stats.alert.log.AlertState;
import org.testimony.stats.alert.log.LogChange;
import org.testimony.stats.alert.log.LoggedAlert;
import org.testimony.stats.alert.log.PostgresAlertChanges;
import org.testimony.stats.alert.log.PostgresAlertLog;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.Labels;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.alert.silence.PostgresSilences;
import org.testimony.stats.alert.silence.Silence;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;

/** Keeps alerts of the topic and how far it was read, in one transaction; each id once. */
@Singleton
final class PostgresFeedAlerts {
    private static final String TOPIC_PLACE =
            "SELECT next_offset FROM consumed_offset WHERE topic = ? AND partition_no = ?";
    private static final String MOVE = """
            INSERT INTO consumed_offset AS o (topic, partition_no, next_offset) VALUES (?, ?, ?)
            ON CONFLICT (topic, partition_no) DO UPDATE SET next_offset = greatest(o.next_offset, excluded.next_offset)
            RETURNING next_offset""";

    private final PostgresTransactions transactions;
    private final AlertOutbox outbox;
    private final Clock clock;

    PostgresFeedAlerts(PostgresTransactions transactions, AlertOutbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where to go on in a partition; empty when nothing was read of it. */
    Optional<Long> place(String topic, int partition) {
        return transactions.commit(connection -> new Question()
                .add(TOPIC_PLACE, topic, partition).ask(connection, row -> row.getLong(1)).stream()
                        .findFirst());
    }

    /** Keeps alerts about feeds that are not kept yet; returns how many were new. */
    int keep(List<Alert> alerts, String topic, int partition, long next) {
        return transactions.commit(connection -> {
            // The row of the place keeps a second reader waiting, which then finds what the first has kept.
            new Question().add(MOVE, topic, partition, next).ask(connection, row -> row.getLong(1));
            Optional<AlertRule> rule = PostgresRules.all(connection).stream()
                    .filter(one -> one.kind() == RuleKind.FEED_SILENT && one.enabled())
                    .findFirst();
            List<Alert> fresh = rule.isPresent() ? unknown(connection, alerts) : List.of();
            return fresh.isEmpty() ? 0 : write(connection, fresh, rule.get());
        });
    }

    private static List<Alert> unknown(Connection connection, List<Alert> alerts) throws SQLException {
        Map<String, Alert> byId = new LinkedHashMap<>();
        alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.FEED_SILENT)
                .forEach(alert -> byId.putIfAbsent(alert.alertId().value(), alert));
        Set<String> known = new HashSet<>(new Question()
                .add("SELECT alert_id FROM alert WHERE alert_id = ANY(?)", byId.keySet())
                .ask(connection, row -> row.getString(1)));
        byId.keySet().removeAll(known);
        return List.copyOf(byId.values());
    }

    private int write(Connection connection, List<Alert> alerts, AlertRule rule) throws SQLException {
        Instant now = clock.instant();
        List<Silence> silences = PostgresSilences.active(connection, now);
        List<LogChange> changes = new ArrayList<>();
        List<AlertNotice> notices = new ArrayList<>();
        for (Alert alert : alerts) {
            Map<String, String> labels = Labels.of(rule, "feed");
            labels.put("feed", alert.subject().id());
            String silence = Silence.silencing(silences, labels, alert.subject().id(), now);
            String id = alert.alertId().value();
            changes.add(new LogChange(
                    new LoggedAlert(
                            rule.ruleId() + "|" + id,
                            AlertState.OPEN,
                            1,
                            now,
                            ours(alert, rule),
                            labels,
                            List.of(),
                            null,
                            silence,
                            false),
                    Occasion.RAISED));
            notices.add(new AlertNotice(ours(alert, rule), 1, Occasion.RAISED, labels, List.of(), silence, true));
        }
        PostgresAlertLog.write(connection, changes, true);
        outbox.add(connection, notices);
        PostgresAlertChanges.note(
                connection,
                alerts.stream().map(alert -> alert.alertId().value()).toList(),
                now);
        return alerts.size();
    }

    private static Alert ours(Alert alert, AlertRule rule) {
        return new Alert(
                alert.alertId(),
                rule.ruleId(),
                alert.kind(),
                rule.severity(),
                alert.at(),
                alert.title(),
                alert.subject(),
                alert.facts(),
                alert.evidence(),
                alert.corrects(),
                alert.articleIds());
    }
}
