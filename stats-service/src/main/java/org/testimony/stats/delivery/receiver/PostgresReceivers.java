package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Json;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.PostgresReceiverRow;
import org.testimony.stats.delivery.QuietSetting;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.webhook.PostgresSecrets;

/** Keeps receivers. */
@Singleton
final class PostgresReceivers {
    private static final String STATES = "SELECT " + PostgresReceiverRow.COLUMNS + """
            , r.failing_since, ok.at AS last_success, bad.at AS last_failure, bad.error AS last_error, d.*, p.p95, s.public_key, s.ages
            FROM receiver r
            LEFT JOIN LATERAL (SELECT at FROM attempt WHERE receiver_id = r.receiver_id AND error IS NULL ORDER BY at DESC LIMIT 1) ok ON true
            LEFT JOIN LATERAL (SELECT at, error FROM attempt WHERE receiver_id = r.receiver_id AND error IS NOT NULL
                               ORDER BY at DESC LIMIT 1) bad ON true
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting,
                       count(*) FILTER (WHERE state = 'failed') AS failed,
                       count(*) FILTER (WHERE state = 'sent' AND ended_at > now() - interval '1 day') AS sent24h
                FROM delivery WHERE receiver_id = r.receiver_id) d
            CROSS JOIN LATERAL (
                SELECT percentile_disc(0.95) WITHIN GROUP (ORDER BY ms) AS p95 FROM attempt
                WHERE receiver_id = r.receiver_id AND error IS NULL AND at > now() - interval '1 day') p
            CROSS JOIN LATERAL (
                SELECT (array_agg(public_key ORDER BY secret_id DESC) FILTER (WHERE public_key IS NOT NULL))[1] AS public_key,
                       coalesce(array_agg(extract(day FROM now() - created_at)::int ORDER BY secret_id DESC), '{}') AS ages
                FROM receiver_secret WHERE receiver_id = r.receiver_id AND (ends_at IS NULL OR ends_at > now())) s
            WHERE r.way = ?""";

    private static final String SAVE = """
            INSERT INTO receiver AS r (receiver_id, way, name, target, role, enabled, disabled_reason, filter, payload, group_wait,
                repeat_after, quiet, digest, signing, changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (receiver_id) DO UPDATE SET name = excluded.name, target = excluded.target, role = excluded.role,
                enabled = excluded.enabled, disabled_reason = excluded.disabled_reason, filter = excluded.filter,
                payload = excluded.payload, group_wait = excluded.group_wait, repeat_after = excluded.repeat_after,
                quiet = excluded.quiet, digest = excluded.digest, signing = excluded.signing,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                failing_since = CASE WHEN excluded.enabled AND NOT r.enabled THEN NULL ELSE r.failing_since END""";

    private final PostgresTransactions transactions;

    PostgresReceivers(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** Who changes a receiver, and when. */
    record Change(String by, Instant at) {}

    /** All of one way, by name. */
    List<ReceiverState> all(Receiver.Way way) {
        return transactions.snapshot(connection ->
                states(way).add(" ORDER BY r.name, r.receiver_id").ask(connection, PostgresReceivers::state));
    }

    Optional<ReceiverState> find(Receiver.Way way, String id) {
        return transactions.snapshot(connection ->
                states(way).add(" AND r.receiver_id = ?", id).ask(connection, PostgresReceivers::state).stream()
                        .findFirst());
    }

    private static Question states(Receiver.Way way) {
        return new Question().add(STATES, way.name().toLowerCase(Locale.ROOT));
    }

    /** Stores a receiver, and secrets that it gets. */
    void save(Receiver receiver, Change change, List<PostgresSecrets.Stored> secrets) {
        boolean unused = transactions.commit(connection -> {
            write(connection, receiver, change);
            for (PostgresSecrets.Stored secret : secrets) {
                PostgresSecrets.add(connection, receiver.receiverId(), secret);
            }
            return true;
        });
    }

    /** Deletes a receiver with all that waits for it; tells whether it was there. */
    boolean delete(Receiver.Way way, String id) {
        return transactions.commit(connection -> !new Question()
                .add(
                        "DELETE FROM receiver WHERE receiver_id = ? AND way = ? RETURNING receiver_id",
                        id,
                        way.name().toLowerCase(Locale.ROOT))
                .ask(connection, row -> row.getString(1))
                .isEmpty());
    }

    private static void write(Connection connection, Receiver receiver, Change change) throws SQLException {
        Array signing = connection.createArrayOf("text", receiver.signing().toArray());
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            int at = 1;
            save.setString(at++, receiver.receiverId());
            save.setString(at++, receiver.way().name().toLowerCase(Locale.ROOT));
            save.setString(at++, receiver.name());
            save.setString(at++, receiver.target());
            save.setString(at++, receiver.role());
            save.setBoolean(at++, receiver.enabled());
            save.setString(at++, receiver.disabledReason());
            save.setString(at++, json(receiver.filter().wanted()));
            save.setString(at++, receiver.payload().code());
            save.setInt(at++, (int) receiver.timing().groupWait().toSeconds());
            save.setObject(at++, receiver.repeatSeconds());
            save.setString(at++, quiet(receiver));
            save.setString(at++, receiver.timing().digest().name().toLowerCase(Locale.ROOT));
            save.setArray(at++, signing);
            save.setTimestamp(at++, Timestamp.from(change.at()));
            save.setString(at, change.by());
            save.executeUpdate();
        }
    }

    private static @Nullable String quiet(Receiver receiver) {
        return receiver.timing().quiet() == null
                ? null
                : json(QuietSetting.of(receiver.timing().quiet()));
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting cannot be written", e);
        }
    }

    private static ReceiverState state(ResultSet row) throws SQLException {
        Receiver receiver = PostgresReceiverRow.read(row);
        String reason = receiver.disabledReason();
        ReceiverHealth health = new ReceiverHealth(
                moment(row, "last_success"),
                moment(row, "last_failure"),
                row.getString("last_error"),
                reason == null || reason.equals("by-hand")
                        ? null
                        : "It was disabled: " + reason + ". Nothing is sent to it until somebody enables it again.",
                row.getLong("waiting"),
                row.getLong("failed"),
                row.getLong("sent24h"),
                (Integer) row.getObject("p95"));
        return new ReceiverState(
                receiver,
                moment(row, "failing_since"),
                row.getString("public_key"),
                List.of((Integer[]) row.getArray("ages").getArray()),
                health);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
