package org.testimony.stats.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.content.MessageBody;
import org.testimony.stats.delivery.webhook.PostgresSecrets;
import org.testimony.stats.delivery.webhook.SealedSecret;

/**
 * Gives receivers their turns: one message at a time to each, whoever waited longest first, so that one that is dead, slow
 * or far behind takes one place and no more. What is given out is marked before it is sent.
 */
final class PostgresTurns {
    private static final int TOGETHER = 50;

    // Whoever was sending has gone: whether the receiver has it, nobody knows.
    private static final String RECOVER = """
            UPDATE delivery d
            SET state = CASE WHEN d.corrected_by IS NULL THEN 'waiting' ELSE 'dropped' END, maybe_seen = true, due_at = ?
            FROM receiver r
            WHERE d.state = 'sending' AND r.receiver_id = d.receiver_id AND r.lease_until <= ?""";

    private static final String LEASE =
            "UPDATE receiver r SET lease_until = ?, last_turn = ? FROM (SELECT w.receiver_id"
                    + " FROM receiver w WHERE w.enabled AND w.way = ANY (?) AND w.lease_until <= ? AND w.hold_until <= ?"
                    + " AND EXISTS (SELECT FROM delivery d WHERE d.receiver_id = w.receiver_id AND d.state = 'waiting' AND d.due_at <= ?)"
                    + " ORDER BY w.last_turn, w.receiver_id LIMIT ? FOR UPDATE SKIP LOCKED) turn"
                    + " WHERE r.receiver_id = turn.receiver_id RETURNING " + PostgresReceiverRow.COLUMNS;

    // The message that is due longest; or, when that is none yet, a new one with all that may go along.
    private static final String PICK = """
            WITH first AS MATERIALIZED (
                SELECT leased.id AS receiver_id, f.message_id AS known,
                       coalesce(f.message_id, 'msg_' || replace(gen_random_uuid()::text, '-', '')) AS message_id
                FROM unnest(?::text[]) AS leased (id) CROSS JOIN LATERAL (
                    SELECT d.message_id FROM delivery d
                    WHERE d.receiver_id = leased.id AND d.state = 'waiting' AND d.due_at <= ?
                    ORDER BY d.due_at, d.seq LIMIT 1) f
            ), picked AS MATERIALIZED (
                SELECT p.delivery_id, first.message_id
                FROM first CROSS JOIN LATERAL (
                    SELECT d.delivery_id FROM delivery d
                    WHERE d.receiver_id = first.receiver_id AND d.state = 'waiting'
                        AND CASE WHEN first.known IS NULL THEN d.message_id IS NULL AND d.allowed_at <= ?
                                 ELSE d.message_id = first.known END
                    ORDER BY d.seq LIMIT ? FOR UPDATE SKIP LOCKED) p
            )
            UPDATE delivery d SET state = 'sending', tries = d.tries + 1, message_id = picked.message_id
            FROM picked WHERE d.delivery_id = picked.delivery_id
            RETURNING d.receiver_id, d.message_id, d.tries, d.seq, d.corrects IS NOT NULL AS correction,
                      (d.content ->> 'at')::timestamptz AS at, d.content::text AS content""";

    private static final String RELEASE =
            "UPDATE receiver SET lease_until = '-infinity' WHERE receiver_id = ANY (?::text[])";

    private final Duration lease;
    private final List<String> ways;

    /**
     * Turns that end by themselves after a lease, which must be longer than any try.
     *
     * @param ways the ways that are open; what goes by another waits, and uses up no try
     */
    PostgresTurns(Duration lease, Collection<Receiver.Way> ways) {
        this.lease = lease;
        this.ways = ways.stream()
                .map(way -> way.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private record Picked(String receiverId, String messageId, int tries, long seq, MessageBody.Entry entry) {}

    /** Takes up to so many messages that are due; they are ours until the lease ends. */
    List<Sending> take(Connection connection, Instant now, int most) throws SQLException {
        recover(connection, now);
        Instant until = now.plus(lease);
        List<Receiver> leased = new Question()
                .add(LEASE, until, now, ways, now, now, now, most)
                .ask(connection, PostgresReceiverRow::read);
        if (leased.isEmpty()) {
            return List.of();
        }
        List<String> ids = leased.stream().map(Receiver::receiverId).toList();
        Map<String, List<Picked>> picked = new LinkedHashMap<>();
        new Question()
                .add(PICK, ids, now, now, TOGETHER)
                .ask(connection, PostgresTurns::picked)
                .forEach(one -> picked.computeIfAbsent(one.receiverId(), id -> new ArrayList<>())
                        .add(one));
        PostgresStatements.updateByIds(
                connection,
                RELEASE,
                ids.stream().filter(id -> !picked.containsKey(id)).toList());
        Map<String, List<SealedSecret>> secrets = PostgresSecrets.current(connection, picked.keySet(), now);
        return leased.stream()
                .filter(receiver -> picked.containsKey(receiver.receiverId()))
                .map(receiver -> sending(
                        receiver,
                        secrets.getOrDefault(receiver.receiverId(), List.of()),
                        until,
                        picked.getOrDefault(receiver.receiverId(), List.of())))
                .toList();
    }

    private static void recover(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(RECOVER)) {
            statement.setTimestamp(1, java.sql.Timestamp.from(now));
            statement.setTimestamp(2, java.sql.Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    private static Picked picked(ResultSet row) throws SQLException {
        MessageBody.Entry entry = new MessageBody.Entry(
                row.getBoolean("correction"), row.getTimestamp("at").toInstant(), row.getString("content"));
        return new Picked(
                row.getString("receiver_id"),
                row.getString("message_id"),
                row.getInt("tries"),
                row.getLong("seq"),
                entry);
    }

    private static Sending sending(Receiver receiver, List<SealedSecret> secrets, Instant until, List<Picked> picked) {
        List<Picked> inOrder = picked.stream()
                .sorted(java.util.Comparator.comparingLong(Picked::seq))
                .toList();
        // Parts of one message may have been replayed apart; the one that was tried most counts.
        int tries = inOrder.stream().mapToInt(Picked::tries).max().orElseThrow();
        return new Sending(
                receiver,
                secrets,
                until,
                inOrder.get(0).messageId(),
                tries,
                inOrder.stream().map(Picked::entry).toList());
    }
}
