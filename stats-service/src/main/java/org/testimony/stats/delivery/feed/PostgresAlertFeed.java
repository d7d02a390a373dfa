package org.testimony.stats.delivery.feed;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.testimony.contract.alert.Alert;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.delivery.content.AlertContent;
import org.testimony.stats.delivery.content.Links;

/** Reads the newest alerts that no silence keeps back. */
@Singleton
final class PostgresAlertFeed {
    private static final int MOST = 100;

    private final PostgresTransactions transactions;

    PostgresAlertFeed(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    List<FeedEntry> newest(Optional<String> rule, Optional<String> kind, Links links) {
        return transactions.snapshot(connection -> {
            Question question = new Question()
                    .add("SELECT alert_id, rule_id, kind, severity, state, raised_at, changed_at, subject_id, doc"
                            + " FROM alert WHERE silenced_by IS NULL");
            rule.ifPresent(id -> question.add(" AND rule_id = ?", id));
            kind.ifPresent(word -> question.add(" AND kind = ?", word));
            return question.add(" ORDER BY raised_at DESC, alert_id DESC LIMIT ?", MOST)
                    .ask(connection, row -> entry(row, links));
        });
    }

    private static FeedEntry entry(ResultSet row, Links links) throws SQLException {
        Alert alert = StoredJson.read(row.getString("doc"), Alert.class);
        String figures = new TreeMap<>(alert.facts())
                .entrySet().stream()
                        .filter(fact -> AlertContent.isFigure(fact.getValue()))
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", "));
        return new FeedEntry(
                row.getString("alert_id"),
                row.getString("severity") + ": " + row.getString("kind") + ", " + row.getString("subject_id"),
                "Rule " + row.getString("rule_id") + ", " + row.getString("state")
                        + (figures.isEmpty() ? "" : "; " + figures),
                links.to(alert),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
