package org.testimony.stats.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.text.Evidence;
import org.testimony.contract.topic.Json;
import org.testimony.stats.alert.AlertItem.Acknowledged;
import org.testimony.stats.alert.AlertItem.Delivered;
import org.testimony.stats.alert.AlertItem.Quoted;
import org.testimony.stats.alert.AlertItem.Revision;
import org.testimony.stats.database.StoredJson;

/** Reads rows of alerts as items. */
final class AlertItemRow {
    static final String COLUMNS = "a.doc, a.labels, a.changes, a.state, a.revision, a.raised_at, a.changed_at,"
            + " a.corrected_by, a.silenced_by, a.acknowledged_by, a.acknowledged_at, a.acknowledged_note,"
            + " (SELECT d.doc #>> '{names,0,value}' FROM defector d WHERE d.defector_id = a.subject_id) AS subject_name";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private AlertItemRow() {}

    static AlertItem read(ResultSet row, Map<String, Delivered> delivered) throws SQLException {
        Alert alert = StoredJson.read(row.getString("doc"), Alert.class);
        Acknowledged seen = acknowledged(row);
        String state = row.getString("state");
        String id = alert.alertId().value();
        return new AlertItem(
                id,
                alert.rule(),
                alert.kind().code(),
                alert.severity().code(),
                state.equals("open") && seen != null ? AlertsQuery.ACKNOWLEDGED : state,
                row.getInt("revision"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                alert.title(),
                alert.subject(),
                row.getString("subject_name"),
                alert.facts(),
                quoted(alert),
                AlertLinks.of(alert.subject(), alert.facts()),
                alert.corrects() == null ? null : alert.corrects().value(),
                row.getString("corrected_by"),
                json(row.getString("changes"), CHANGES),
                seen,
                row.getString("silenced_by"),
                json(row.getString("labels"), TEXTS),
                delivered.getOrDefault(id, Delivered.NONE),
                null);
    }

    static Revision revision(ResultSet row) throws SQLException {
        Alert alert = StoredJson.read(row.getString("doc"), Alert.class);
        return new Revision(
                row.getInt("revision"),
                row.getTimestamp("at").toInstant(),
                row.getString("occasion"),
                alert.title(),
                alert.facts(),
                json(row.getString("changes"), CHANGES));
    }

    static List<Quoted> quoted(Alert alert) {
        List<Quoted> quoted = new ArrayList<>();
        for (Evidence evidence : alert.evidence()) {
            String article = quoted.size() < alert.articleIds().size()
                    ? alert.articleIds().get(quoted.size()).value()
                    : null;
            quoted.add(new Quoted(article, evidence.start(), evidence.end(), evidence.quote()));
        }
        return quoted;
    }

    private static @Nullable Acknowledged acknowledged(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("acknowledged_at");
        return at == null
                ? null
                : new Acknowledged(
                        row.getString("acknowledged_by"), at.toInstant(), row.getString("acknowledged_note"));
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }
}
