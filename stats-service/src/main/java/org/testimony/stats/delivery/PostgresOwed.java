package org.testimony.stats.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;

/** Writes what is owed. */
final class PostgresOwed {
    // The same notice again is the same row.
    private static final String INSERT = """
            INSERT INTO delivery (delivery_id, receiver_id, alert_id, revision, repeat, corrects, content, allowed_at, due_at, state, created_at)
            SELECT id, receiver, alert, revision, repeat, corrects, content::jsonb, allowed::timestamptz, due::timestamptz, state, at::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS o (id, receiver, alert, revision, repeat, corrects, content, allowed, due, state, at)
            ON CONFLICT DO NOTHING""";

    private static final String REWRITE = """
            UPDATE delivery d SET content = CASE r.payload WHEN 'full' THEN ?::jsonb ELSE ?::jsonb END
            FROM receiver r
            WHERE d.alert_id = ? AND d.state IN ('waiting', 'muted') AND r.receiver_id = d.receiver_id""";

    private PostgresOwed() {}

    static void insert(Connection connection, List<Owed> owed, Instant now) throws SQLException {
        if (owed.isEmpty()) {
            return;
        }
        Columns<Owed> columns = Columns.of(owed)
                .text(Owed::deliveryId)
                .text(Owed::receiverId)
                .text(Owed::alertId)
                .number(Owed::revision)
                .number(Owed::repeat)
                .text(Owed::corrects)
                .text(Owed::content)
                .text(one -> one.due().allowed())
                .text(one -> one.due().due())
                .text(one -> one.muted() ? "muted" : "waiting")
                .text(one -> now);
        PostgresStatements.update(connection, INSERT, columns);
    }

    static void rewrite(Connection connection, String alertId, String thin, String full) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REWRITE)) {
            int at = 1;
            for (String value : List.of(full, thin, alertId)) {
                statement.setString(at++, value);
            }
            statement.executeUpdate();
        }
    }

    /** What was owed ends unsent. */
    static void drop(Connection connection, List<String> deliveryIds, Instant now) throws SQLException {
        if (!deliveryIds.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    "UPDATE delivery d SET state = 'dropped', ended_at = o.at::timestamptz"
                            + " FROM unnest(?::text[], ?::text[]) AS o (id, at) WHERE d.delivery_id = o.id",
                    Columns.of(deliveryIds).text(id -> id).text(id -> now));
        }
    }
}
