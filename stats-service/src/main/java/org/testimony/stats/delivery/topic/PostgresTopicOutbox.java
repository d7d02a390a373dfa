package org.testimony.stats.delivery.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.topic.Json;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;

/**
 * What still has to reach the topic. An alert is published when it is raised and when it is corrected; one that is rewritten
 * before it got there is published in its newest form.
 */
public final class PostgresTopicOutbox {
    private static final int BATCH = 500;
    // One instance publishes at a time; the lock ends with the transaction, however that ends.
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('testimony.alerts.topic'))";

    private static final String INSERT = """
            INSERT INTO outgoing_message (alert_id, event_id, event_type, at, payload)
            SELECT alert, event, type, at::timestamptz, payload
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS n (alert, event, type, at, payload)""";

    private static final String REWRITE = """
            UPDATE outgoing_message m SET payload = n.payload
            FROM unnest(?::text[], ?::text[]) AS n (alert, payload) WHERE m.alert_id = n.alert""";

    private PostgresTopicOutbox() {}

    /** One event that waits. */
    public record Waiting(long seq, AlertId alertId, String eventId, String eventType, Instant at, String payload) {}

    /** Keeps the notices for the topic; those that came from there do not go back. */
    public static void add(Connection connection, List<AlertNotice> notices) throws SQLException {
        List<AlertNotice> ours =
                notices.stream().filter(notice -> !notice.fromTopic()).toList();
        List<AlertNotice> rewritten = ours.stream()
                .filter(notice -> notice.occasion() == Occasion.REWRITTEN)
                .toList();
        List<AlertNotice> fresh = ours.stream()
                .filter(notice -> notice.occasion() != Occasion.REWRITTEN)
                .toList();
        if (!fresh.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    INSERT,
                    Columns.of(fresh)
                            .text(notice -> notice.alert().alertId())
                            .text(notice -> notice.alert().alertId() + ":" + notice.revision())
                            .text(notice -> type(notice.occasion()))
                            .text(notice -> notice.alert().at())
                            .text(notice -> json(notice.alert())));
        }
        rewrite(connection, rewritten.stream().map(AlertNotice::alert).toList());
        rewrite(connection, withdrawn(connection, fresh));
    }

    // What was wrong before it was published goes out without what it said, so that its correction makes sense.
    private static List<Alert> withdrawn(Connection connection, List<AlertNotice> fresh) throws SQLException {
        List<AlertId> wrong = fresh.stream()
                .filter(notice -> notice.occasion() == Occasion.CORRECTION)
                .map(notice -> notice.alert().corrects())
                .filter(java.util.Objects::nonNull)
                .toList();
        return wrong.isEmpty()
                ? List.of()
                : waiting(connection, wrong).stream()
                        .map(waiting -> emptied(waiting.payload()))
                        .toList();
    }

    private static Alert emptied(String payload) {
        Alert alert = org.testimony.stats.database.StoredJson.read(payload, Alert.class);
        return new Alert(
                alert.alertId(),
                alert.rule(),
                alert.kind(),
                alert.severity(),
                alert.at(),
                "Withdrawn",
                alert.subject(),
                java.util.Map.of(),
                List.of(),
                alert.corrects());
    }

    private static void rewrite(Connection connection, List<Alert> alerts) throws SQLException {
        if (!alerts.isEmpty()) {
            PostgresStatements.update(
                    connection, REWRITE, Columns.of(alerts).text(Alert::alertId).text(PostgresTopicOutbox::json));
        }
    }

    private static List<Waiting> waiting(Connection connection, List<AlertId> alerts) throws SQLException {
        return PostgresStatements.query(
                connection,
                "SELECT seq, alert_id, event_id, event_type, at, payload FROM outgoing_message WHERE alert_id = ANY (?)",
                Columns.of(alerts).text(id -> id),
                PostgresTopicOutbox::row);
    }

    /** The next events, in order; none when another instance is at work. They stay until {@link #forget}. */
    public static List<Waiting> next(Connection connection) throws SQLException {
        boolean mine = new Question()
                .add(LOCK)
                .ask(connection, row -> row.getBoolean(1))
                .get(0);
        return mine
                ? new Question()
                        .add("SELECT seq, alert_id, event_id, event_type, at, payload FROM outgoing_message"
                                + " ORDER BY seq LIMIT " + BATCH)
                        .ask(connection, PostgresTopicOutbox::row)
                : List.of();
    }

    /** Removes events that the topic has. */
    public static void forget(Connection connection, List<Waiting> published) throws SQLException {
        PostgresStatements.update(
                connection,
                "DELETE FROM outgoing_message WHERE seq = ANY (?)",
                Columns.of(published).number(Waiting::seq));
    }

    private static Waiting row(java.sql.ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("seq"),
                new AlertId(row.getString("alert_id")),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getTimestamp("at").toInstant(),
                row.getString("payload"));
    }

    private static String type(Occasion occasion) {
        return occasion == Occasion.CORRECTION ? "org.testimony.alert.corrected" : "org.testimony.alert.raised";
    }

    private static String json(Alert alert) {
        try {
            return Json.mapper().writeValueAsString(alert);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert cannot be written", e);
        }
    }
}
