package org.testimony.stats.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.schedule.NextStep.Fate;

/** Writes down how tries ended, many at once. */
final class PostgresResults {
    private static final String LOCK =
            "SELECT FROM delivery WHERE message_id = ANY (?) AND state = 'sending' ORDER BY delivery_id FOR UPDATE";

    // The lease may have ended meanwhile and another instance be at it: then it has one try more.
    private static final String END = """
            UPDATE delivery d
            SET state = CASE WHEN o.fate <> 'SENT' AND d.corrected_by IS NOT NULL THEN 'dropped'
                             ELSE CASE o.fate WHEN 'SENT' THEN 'sent' WHEN 'AGAIN' THEN 'waiting' ELSE 'failed' END END,
                maybe_seen = d.maybe_seen OR o.maybe_seen, due_at = o.again::timestamptz,
                ended_at = CASE o.fate WHEN 'AGAIN' THEN NULL ELSE o.at::timestamptz END
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bool[], ?::text[], ?::text[])
                AS o (message, tries, fate, maybe_seen, again, at)
            WHERE d.message_id = o.message AND d.state = 'sending' AND d.tries <= o.tries""";

    // It turned out that the wrong alert never arrived: then there is nothing to put right.
    private static final String NOTHING_TO_CORRECT = """
            UPDATE delivery c SET state = 'dropped', ended_at = w.ended_at
            FROM delivery w
            WHERE w.message_id = ANY (?) AND w.state = 'dropped' AND NOT w.maybe_seen
                AND c.alert_id = w.corrected_by AND c.receiver_id = w.receiver_id AND c.state = 'waiting' AND c.tries = 0""";

    // Whoever was deleted while a message was under way has no attempts any more, and stops nobody else's.
    private static final String ATTEMPTS = """
            INSERT INTO attempt (message_id, receiver_id, at, status, error, ms)
            SELECT message, receiver, at::timestamptz, nullif(status, 0), error, ms
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                AS o (message, receiver, at, status, error, ms)
            WHERE EXISTS (SELECT FROM receiver r WHERE r.receiver_id = o.receiver)""";

    private static final String RECEIVERS = """
            UPDATE receiver r
            SET lease_until = CASE WHEN r.lease_until = o.lease::timestamptz THEN '-infinity' ELSE r.lease_until END,
                hold_until = greatest(r.hold_until, o.held::timestamptz),
                failing_since = CASE WHEN o.good THEN NULL ELSE coalesce(r.failing_since, o.at::timestamptz) END,
                enabled = r.enabled AND NOT o.gone,
                disabled_reason = CASE WHEN r.enabled AND o.gone THEN 'gone' ELSE r.disabled_reason END
            FROM (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::bool[], ?::text[])
                      AS n (id, lease, held, good, gone, at) ORDER BY id) o
            WHERE r.receiver_id = o.id""";

    private static final String TIRED =
            "UPDATE receiver SET enabled = false, disabled_reason = 'failing-for-days' WHERE enabled AND failing_since <= ?"
                    + " RETURNING receiver_id";

    private static final String STOP = """
            UPDATE delivery d SET state = 'failed', ended_at = now() FROM receiver r
            WHERE r.receiver_id = ANY (?) AND NOT r.enabled AND d.receiver_id = r.receiver_id AND d.state = 'waiting'""";

    private final Duration disableAfter;

    /** Receivers that failed for so long are disabled. */
    PostgresResults(Duration disableAfter) {
        this.disableAfter = disableAfter;
    }

    /** Writes the ends; returns the receivers that are disabled by them. */
    List<String> record(Connection connection, List<Sent> ended, Instant now) throws SQLException {
        if (ended.isEmpty()) {
            return List.of();
        }
        Columns<Sent> messages = Columns.of(ended).text(sent -> sent.sending().messageId());
        PostgresStatements.query(connection, LOCK, messages, row -> row);
        PostgresStatements.update(connection, END, ends(ended));
        PostgresStatements.update(connection, NOTHING_TO_CORRECT, messages);
        PostgresStatements.update(connection, ATTEMPTS, attempts(ended));
        PostgresStatements.update(connection, RECEIVERS, receivers(ended));
        return disable(connection, ended, now);
    }

    private List<String> disable(Connection connection, List<Sent> ended, Instant now) throws SQLException {
        List<String> gone = new java.util.ArrayList<>(ended.stream()
                .filter(sent -> sent.next().fate() == Fate.GONE)
                .map(sent -> sent.sending().receiver().receiverId())
                .toList());
        gone.addAll(new Question().add(TIRED, now.minus(disableAfter)).ask(connection, row -> row.getString(1)));
        PostgresStatements.updateByIds(connection, STOP, gone);
        return gone;
    }

    private static Columns<Sent> ends(List<Sent> ended) {
        return Columns.of(ended)
                .text(sent -> sent.sending().messageId())
                .number(sent -> sent.sending().tries())
                .text(sent -> sent.next().fate())
                .truth(sent -> sent.result().maybeSeen())
                .text(sent -> sent.next().again())
                .text(Sent::at);
    }

    private static Columns<Sent> attempts(List<Sent> ended) {
        return Columns.of(ended)
                .text(sent -> sent.sending().messageId())
                .text(sent -> sent.sending().receiver().receiverId())
                .text(Sent::at)
                .number(sent -> sent.result().status())
                .text(sent -> sent.result().error())
                .number(sent -> sent.result().took().toMillis());
    }

    private static Columns<Sent> receivers(List<Sent> ended) {
        return Columns.of(ended)
                .text(sent -> sent.sending().receiver().receiverId())
                .text(sent -> sent.sending().leasedUntil())
                .text(sent -> sent.next().heldUntil())
                .truth(sent -> sent.result().good())
                .truth(sent -> sent.next().fate() == Fate.GONE)
                .text(Sent::at);
    }

    /** Forgets how old tries ended. */
    static int forget(Connection connection, Instant before) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM attempt WHERE at < ?")) {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        }
    }
}
