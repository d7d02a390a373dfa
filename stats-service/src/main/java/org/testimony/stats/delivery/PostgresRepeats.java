package org.testimony.stats.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.topic.Json;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.alert.silence.PostgresSilences;
import org.testimony.stats.alert.silence.Silence;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.delivery.content.Links;

/**
 * Tells again what was told, still stands, and was neither acknowledged nor silenced: to receivers that asked for it, after
 * the time they asked for, until thirty days after it was raised.
 */
final class PostgresRepeats {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int AT_ONCE = 500;
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    // The last delivery decides: what still waits, failed or was taken back is not told again.
    private static final String DUE = "SELECT " + PostgresReceiverRow.COLUMNS
            + ", a.doc::text AS alert, a.revision, a.labels::text AS labels, a.changes::text AS changes,"
            + " CASE WHEN told.revision = a.revision THEN told.repeat + 1 ELSE 1 END AS repeat"
            + " FROM receiver r JOIN alert a ON a.state = 'open' AND a.acknowledged_at IS NULL AND a.raised_at > ?"
            + " CROSS JOIN LATERAL (SELECT d.state, d.revision, d.repeat, d.ended_at FROM delivery d"
            + " WHERE d.alert_id = a.alert_id AND d.receiver_id = r.receiver_id ORDER BY d.seq DESC LIMIT 1) told"
            + " WHERE r.enabled AND r.repeat_after IS NOT NULL AND a.corrects IS NULL AND told.state = 'sent'"
            + " AND told.ended_at <= ?::timestamptz - make_interval(secs => r.repeat_after)"
            + " ORDER BY told.ended_at, a.alert_id, r.receiver_id LIMIT " + AT_ONCE;

    private PostgresRepeats() {}

    private record Again(Receiver receiver, AlertNotice notice, int repeat) {}

    /** Writes what is to be told again now; returns how many. The same moment twice writes it once. */
    static int add(Connection connection, Links links, Instant now) throws SQLException {
        List<Again> due = new Question().add(DUE, now.minus(LONGEST), now).ask(connection, PostgresRepeats::read);
        List<Silence> silences = due.isEmpty() ? List.of() : PostgresSilences.active(connection, now);
        List<Owed> owed = due.stream()
                .filter(again -> !isSilenced(again.notice(), silences, now))
                .map(again -> Owed.again(again.notice(), again.receiver(), links, again.repeat(), now))
                .toList();
        PostgresOwed.insert(connection, owed, now);
        return owed.size();
    }

    private static boolean isSilenced(AlertNotice notice, List<Silence> silences, Instant now) {
        String subject = notice.alert().subject().id();
        return Silence.silencing(silences, notice.labels(), subject, now) != null;
    }

    private static Again read(ResultSet row) throws SQLException {
        AlertNotice notice = new AlertNotice(
                StoredJson.read(row.getString("alert"), Alert.class),
                row.getInt("revision"),
                Occasion.RAISED,
                json(row.getString("labels"), LABELS),
                json(row.getString("changes"), CHANGES),
                null,
                true);
        return new Again(PostgresReceiverRow.read(row), notice, row.getInt("repeat"));
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }
}
