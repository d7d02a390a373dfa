package org.testimony.stats.alert.editing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.database.StoredText;

/** Keeps the rules, with a version that tells two editors from each other. */
@Singleton
public final class PostgresRuleStore {
    private static final String ITEMS = """
            SELECT r.rule_id, r.name, r.kind, r.enabled, r.severity, r.settings, r.version, r.changed_at, r.changed_by,
                   r.built_in, (SELECT count(*) FROM alert a WHERE a.rule_id = r.rule_id AND a.state = 'open'),
                   (SELECT count(*) FROM alert a WHERE a.rule_id = r.rule_id AND a.raised_at > ?)
            FROM alert_rule r WHERE NOT r.deleted""";
    private static final Duration LATELY = Duration.ofDays(30);

    private final PostgresTransactions transactions;
    private final Clock clock;

    PostgresRuleStore(PostgresTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All rules, the built-in ones first. */
    List<RuleItem> all() {
        Instant lately = clock.instant().minus(LATELY);
        return transactions.snapshot(connection -> new Question()
                .add(ITEMS, lately)
                .add(" ORDER BY r.built_in DESC, r.name, r.rule_id")
                .ask(connection, PostgresRuleStore::read));
    }

    Optional<RuleItem> find(String id) {
        Instant lately = clock.instant().minus(LATELY);
        return transactions.snapshot(connection -> new Question()
                .add(ITEMS, lately).add(" AND r.rule_id = ?", id).ask(connection, PostgresRuleStore::read).stream()
                        .findFirst());
    }

    void add(AlertRule rule, String name, String by) {
        transactions.commit(connection -> new Question()
                .add(
                        "INSERT INTO alert_rule (rule_id, name, kind, enabled, severity, settings, changed_at, changed_by,"
                                + " since) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) RETURNING rule_id",
                        rule.ruleId(),
                        name,
                        rule.kind().code(),
                        rule.enabled(),
                        rule.severity().code(),
                        StoredText.json(rule.settings()),
                        rule.since(),
                        by,
                        rule.since())
                .ask(connection, row -> row.getString(1)));
    }

    /**
     * Changes a rule; false when its version is another by now. What became known before is no news to a rule whose
     * settings are others, or which was not enabled.
     */
    boolean change(AlertRule rule, String name, int version, String by) {
        return transactions.commit(connection -> !new Question()
                .add(
                        "UPDATE alert_rule SET name = ?, enabled = ?, severity = ?, version = version + 1, changed_at = ?,"
                                + " changed_by = ?, since = CASE WHEN settings = ?::jsonb AND enabled THEN since ELSE ?"
                                + " END, settings = ?::jsonb"
                                + " WHERE rule_id = ? AND version = ? AND NOT deleted RETURNING rule_id",
                        name,
                        rule.enabled(),
                        rule.severity().code(),
                        rule.since(),
                        by,
                        StoredText.json(rule.settings()),
                        rule.since(),
                        StoredText.json(rule.settings()),
                        rule.ruleId(),
                        version)
                .ask(connection, row -> row.getString(1))
                .isEmpty());
    }

    void delete(String id, String by) {
        Instant now = clock.instant();
        transactions.commit(connection -> new Question()
                .add(
                        "UPDATE alert_rule SET deleted = true, version = version + 1, changed_at = ?, changed_by = ?"
                                + " WHERE rule_id = ? RETURNING rule_id",
                        now,
                        by,
                        id)
                .ask(connection, row -> row.getString(1)));
    }

    private static RuleItem read(ResultSet row) throws SQLException {
        return new RuleItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                StoredJson.read(row.getString(6), JsonNode.class),
                row.getInt(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getBoolean(10),
                new RuleItem.Raised(row.getLong(11), row.getLong(12)));
    }
}
