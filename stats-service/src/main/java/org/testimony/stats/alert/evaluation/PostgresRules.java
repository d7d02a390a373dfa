package org.testimony.stats.alert.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.testimony.contract.alert.Severity;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;

/** Reads the rules that are stored; one that was deleted is as one that is not enabled. */
public final class PostgresRules {
    private static final String ALL = "SELECT rule_id, kind, enabled AND NOT deleted, severity, settings,"
            + " CASE WHEN since = '-infinity' THEN NULL ELSE since END FROM alert_rule ORDER BY rule_id";

    private PostgresRules() {}

    /** All rules. */
    public static List<AlertRule> all(Connection connection) throws SQLException {
        return new Question().add(ALL).ask(connection, PostgresRules::read);
    }

    private static AlertRule read(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp(6);
        return new AlertRule(
                row.getString(1),
                RuleKind.of(row.getString(2)).orElseThrow(),
                row.getBoolean(3),
                Severity.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                StoredJson.read(row.getString(5), JsonNode.class),
                since == null ? Instant.EPOCH : since.toInstant());
    }
}
