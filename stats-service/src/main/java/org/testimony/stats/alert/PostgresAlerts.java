package org.testimony.stats.alert;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.alert.AlertItem.Delivered;
import org.testimony.stats.alert.log.PostgresAlertChanges;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;

/** Reads alerts, and notes who has seen them. */
@Singleton
public final class PostgresAlerts {
    private static final int EXPORT_PAGE = 500;
    private static final String DELIVERED = """
            SELECT alert_id, count(*) FILTER (WHERE state = 'sent'), count(*) FILTER (WHERE state IN ('waiting', 'sending')),
                   count(*) FILTER (WHERE state = 'failed')
            FROM delivery WHERE alert_id = ANY(?) GROUP BY 1""";

    private final PostgresTransactions transactions;
    private final Clock clock;

    PostgresAlerts(PostgresTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A part of the list, the newest first. */
    Page<AlertItem> page(AlertsQuery query, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            List<AlertItem> items = items(connection, query.where(after), limit + 1);
            List<AlertItem> shown = items.subList(0, Math.min(limit, items.size()));
            long total = new Question()
                    .add("SELECT count(*) FROM alert a")
                    .add(query.where(Optional.empty()))
                    .ask(connection, row -> row.getLong(1))
                    .get(0);
            return new Page<>(shown, items.size() > limit ? place(shown).text() : null, total);
        });
    }

    /** Hands out the whole list. */
    void forEach(AlertsQuery query, Consumer<AlertItem> taker) {
        transactions.exportSnapshot(connection -> {
            List<AlertItem> items = items(connection, query.where(Optional.empty()), EXPORT_PAGE);
            while (!items.isEmpty()) {
                items.forEach(taker);
                items = items(connection, query.where(Optional.of(place(items))), EXPORT_PAGE);
            }
            return true;
        });
    }

    /** Some alerts as they are now, in a transaction that is under way; those that are not there are missing. */
    public List<AlertItem> items(Connection connection, Collection<String> ids) throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : items(connection, new Question().add(" WHERE a.alert_id = ANY(?)", ids), ids.size());
    }

    /** One alert with all that it said. */
    Optional<AlertItem> find(String id) {
        return transactions.snapshot(connection -> {
            List<AlertItem> found = items(connection, new Question().add(" WHERE a.alert_id = ?", id), 1);
            List<AlertItem.Revision> past = new Question()
                    .add(
                            "SELECT revision, at, occasion, doc, changes FROM alert_revision WHERE alert_id = ?"
                                    + " ORDER BY revision",
                            id)
                    .ask(connection, AlertItemRow::revision);
            return found.stream().findFirst().map(item -> item.with(past));
        });
    }

    /** Notes that somebody has seen an alert, or, without {@code by}, that nobody has; false when it is not there. */
    boolean acknowledge(String id, @Nullable String by, @Nullable String note) {
        return transactions.commit(connection -> {
            Instant now = clock.instant();
            String set = by == null
                    ? "acknowledged_by = NULL, acknowledged_at = NULL, acknowledged_note = NULL"
                    : "acknowledged_by = ?, acknowledged_at = ?, acknowledged_note = nullif(?, '')";
            Question change = new Question().add("UPDATE alert SET " + set);
            if (by != null) {
                change = new Question().add("UPDATE alert SET " + set, by, now, note == null ? "" : note);
            }
            boolean there = !change.add(" WHERE alert_id = ? RETURNING alert_id", id)
                    .ask(connection, row -> row.getString(1))
                    .isEmpty();
            if (there) {
                PostgresAlertChanges.note(connection, List.of(id), now);
            }
            return there;
        });
    }

    private static Cursor place(List<AlertItem> items) {
        AlertItem last = items.get(items.size() - 1);
        return new Cursor(last.raisedAt(), last.alertId());
    }

    private static List<AlertItem> items(Connection connection, Question where, int limit) throws SQLException {
        String order = " ORDER BY a.raised_at DESC, a.alert_id DESC LIMIT ?";
        List<String> ids = new Question()
                .add("SELECT a.alert_id FROM alert a")
                .add(where)
                .add(order, limit)
                .ask(connection, row -> row.getString(1));
        Map<String, Delivered> delivered = new HashMap<>();
        new Question()
                .add(DELIVERED, ids)
                .ask(
                        connection,
                        row -> delivered.put(
                                row.getString(1), new Delivered(row.getLong(2), row.getLong(3), row.getLong(4))));
        return new Question()
                .add("SELECT " + AlertItemRow.COLUMNS + " FROM alert a WHERE a.alert_id = ANY(?)", ids)
                .add(order, limit)
                .ask(connection, row -> AlertItemRow.read(row, delivered));
    }
}
