package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.topic.Json;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.receiver.DeliveryItem.Attempt;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;

/** Lists deliveries and sends them again. */
@Singleton
final class PostgresDeliveryList {
    private static final String SELECT = """
            SELECT d.delivery_id, d.alert_id, d.message_id, d.state, d.due_at, d.created_at,
                   coalesce((SELECT json_agg(json_build_object('at', t.at, 'status', t.status, 'error', t.error, 'ms', t.ms) ORDER BY t.at)
                             FROM (SELECT * FROM attempt a WHERE a.message_id = d.message_id ORDER BY at DESC LIMIT 20) t), '[]') AS attempts
            FROM delivery d WHERE d.receiver_id = ?""";

    // What was corrected is not said again. The id of the message stays, so whoever has it knows it.
    private static final String REPLAY = """
            UPDATE delivery SET state = 'waiting', tries = 0, due_at = ?, allowed_at = ?, ended_at = NULL
            WHERE receiver_id = ? AND corrected_by IS NULL""";

    private final PostgresTransactions transactions;

    PostgresDeliveryList(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** A part of what a receiver gets, the newest first. */
    Page<DeliveryItem> page(String receiverId, Optional<String> state, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            Question question = new Question().add(SELECT, receiverId);
            state.ifPresent(word -> question.add(" AND d.state = ?", word));
            after.ifPresent(
                    place -> question.add(" AND (d.created_at, d.delivery_id) < (?, ?)", place.at(), place.id()));
            List<DeliveryItem> items = question.add(
                            " ORDER BY d.created_at DESC, d.delivery_id DESC LIMIT ?", limit + 1)
                    .ask(connection, PostgresDeliveryList::item);
            Question count = new Question().add("SELECT count(*) FROM delivery d WHERE d.receiver_id = ?", receiverId);
            state.ifPresent(word -> count.add(" AND d.state = ?", word));
            long total = count.ask(connection, row -> row.getLong(1)).get(0);
            return cut(items, limit, total);
        });
    }

    private static Page<DeliveryItem> cut(List<DeliveryItem> items, int limit, long total) {
        if (items.size() <= limit) {
            return new Page<>(items, null, total);
        }
        DeliveryItem last = items.get(limit - 1);
        return new Page<>(items.subList(0, limit), new Cursor(last.createdAt(), last.deliveryId()).text(), total);
    }

    /** Sends some again; those that wait or are under way stay as they are. */
    int replay(String receiverId, List<String> deliveryIds, Instant now) {
        return transactions.commit(connection -> new Question()
                .add(REPLAY, now, now, receiverId)
                .add(" AND state IN ('failed', 'sent', 'muted') AND delivery_id = ANY (?)", deliveryIds)
                .add(" RETURNING delivery_id")
                .ask(connection, row -> row.getString(1))
                .size());
    }

    /** Sends again what failed and was owed since a moment. */
    int replay(String receiverId, Instant since, Instant now) {
        return transactions.commit(connection -> new Question()
                .add(REPLAY, now, now, receiverId)
                .add(" AND state = 'failed' AND created_at >= ? RETURNING delivery_id", since)
                .ask(connection, row -> row.getString(1))
                .size());
    }

    private static DeliveryItem item(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Timestamp due = row.getTimestamp("due_at");
        return new DeliveryItem(
                row.getString("delivery_id"),
                row.getString("alert_id"),
                row.getString("message_id"),
                state,
                attempts(row.getString("attempts")),
                state.equals("waiting") ? due.toInstant() : null,
                row.getTimestamp("created_at").toInstant());
    }

    private static List<Attempt> attempts(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<Attempt>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored tries cannot be read", e);
        }
    }
}
