package org.testimony.stats.alert.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.topic.Json;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.database.StoredText;

/** The alert log in PostgreSQL; everything happens inside the caller's transaction. */
public final class PostgresAlertLog {
    private static final String SELECT = "SELECT fingerprint, state, revision, changed_at, doc, labels, changes,"
            + " corrected_by, silenced_by, erased FROM alert WHERE kind <> 'correction' AND NOT from_topic AND ";
    // A fingerprint may go from one alert to another in one batch, so those that change hands are freed first.
    private static final String FREE =
            "UPDATE alert SET fingerprint = 'moving|' || alert_id WHERE alert_id = ANY(?) AND kind <> 'correction'";
    private static final String WRITE = """
            INSERT INTO alert (alert_id, fingerprint, rule_id, kind, severity, state, revision, raised_at, changed_at,
                               subject_type, subject_id, doc, labels, changes, corrects, corrected_by, silenced_by,
                               from_topic, erased)
            SELECT id, fingerprint, rule, kind, severity, state, revision, raised::timestamptz, changed::timestamptz,
                   subject_type, subject_id, doc::jsonb, labels::jsonb, changes::jsonb, corrects, corrected_by, silenced_by,
                   from_topic, erased
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[],
                        ?::bool[])
                AS t (id, fingerprint, rule, kind, severity, state, revision, raised, changed, subject_type, subject_id, doc,
                      labels, changes, corrects, corrected_by, silenced_by, from_topic, erased)
            ON CONFLICT (alert_id) DO UPDATE SET
                fingerprint = excluded.fingerprint, state = excluded.state, revision = excluded.revision,
                severity = excluded.severity, changed_at = excluded.changed_at, subject_type = excluded.subject_type,
                subject_id = excluded.subject_id, doc = excluded.doc, labels = excluded.labels,
                changes = excluded.changes, corrected_by = excluded.corrected_by, silenced_by = excluded.silenced_by""";
    private static final String REMEMBER = """
            INSERT INTO alert_revision (alert_id, revision, at, occasion, doc, changes)
            SELECT id, revision, at::timestamptz, occasion, doc::jsonb, changes::jsonb
            FROM unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, revision, at, occasion, doc, changes)
            ON CONFLICT DO NOTHING""";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private PostgresAlertLog() {}

    /** The alerts about some subjects of a type, and those with some ids, corrections not included. */
    public static List<LoggedAlert> about(
            Connection connection, String type, Collection<String> subjects, Collection<String> alertIds)
            throws SQLException {
        return new Question()
                .add(
                        SELECT
                                + "((subject_type = ? AND subject_id = ANY(?)) OR alert_id = ANY(?)) ORDER BY raised_at, alert_id",
                        type,
                        subjects,
                        alertIds)
                .ask(connection, PostgresAlertLog::read);
    }

    /** The alerts of some rules, in any state. */
    public static List<LoggedAlert> ofRules(Connection connection, Collection<String> rules) throws SQLException {
        return new Question()
                .add(SELECT + "rule_id = ANY(?) ORDER BY raised_at, alert_id", rules)
                .ask(connection, PostgresAlertLog::read);
    }

    /** Alerts about persons who were erased, which nobody has been told of yet. */
    public static List<LoggedAlert> erased(Connection connection) throws SQLException {
        return new Question()
                .add(SELECT + "erased AND state <> 'withdrawn' ORDER BY raised_at, alert_id")
                .ask(connection, PostgresAlertLog::read);
    }

    /** Writes alerts and what became of them; each alert at most once. */
    public static void write(Connection connection, List<LogChange> changes, boolean fromTopic) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        List<LoggedAlert> alerts = changes.stream().map(LogChange::alert).toList();
        PostgresStatements.updateByIds(
                connection, FREE, alerts.stream().map(LoggedAlert::id).toList());
        PostgresStatements.update(connection, WRITE, columns(alerts, fromTopic));
        PostgresStatements.update(
                connection,
                REMEMBER,
                Columns.of(changes)
                        .text(change -> change.alert().id())
                        .number(change -> change.alert().revision())
                        .text(change -> change.alert().changedAt())
                        .text(change -> change.occasion() == null
                                ? change.alert().state().code()
                                : String.valueOf(change.occasion()).toLowerCase(Locale.ROOT))
                        .text(change -> StoredText.json(change.alert().alert()))
                        .text(change -> StoredText.json(change.alert().changes())));
    }

    private static Columns<LoggedAlert> columns(List<LoggedAlert> alerts, boolean fromTopic) {
        return Columns.of(alerts)
                .text(LoggedAlert::id)
                .text(LoggedAlert::fingerprint)
                .text(alert -> alert.alert().rule())
                .text(alert -> alert.alert().kind().code())
                .text(alert -> alert.alert().severity().code())
                .text(alert -> alert.state().code())
                .number(LoggedAlert::revision)
                .text(alert -> alert.alert().at())
                .text(LoggedAlert::changedAt)
                .text(alert -> alert.alert().subject().type())
                .text(alert -> alert.alert().subject().id())
                .text(alert -> StoredText.json(alert.alert()))
                .text(alert -> StoredText.json(alert.labels()))
                .text(alert -> StoredText.json(alert.changes()))
                .text(alert -> alert.alert().corrects())
                .text(LoggedAlert::correctedBy)
                .text(LoggedAlert::silencedBy)
                .truth(alert -> fromTopic)
                .truth(LoggedAlert::erased);
    }

    private static LoggedAlert read(ResultSet row) throws SQLException {
        return new LoggedAlert(
                row.getString(1),
                AlertState.of(row.getString(2)),
                row.getInt(3),
                row.getTimestamp(4).toInstant(),
                StoredJson.read(row.getString(5), Alert.class),
                json(row.getString(6), TEXTS),
                json(row.getString(7), CHANGES),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }
}
