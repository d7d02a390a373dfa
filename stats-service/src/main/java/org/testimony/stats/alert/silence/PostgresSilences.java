package org.testimony.stats.alert.silence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.testimony.contract.topic.Json;
import org.testimony.stats.database.Question;

/** Reads silences. */
public final class PostgresSilences {
    static final String COLUMNS = "silence_id, matchers, starts_at, ends_at, created_by, comment";
    private static final TypeReference<Map<String, List<String>>> MATCHERS = new TypeReference<>() {};

    private PostgresSilences() {}

    /** The silences in force, the oldest first. */
    public static List<Silence> active(Connection connection, Instant now) throws SQLException {
        return new Question()
                .add(
                        "SELECT " + COLUMNS
                                + " FROM silence WHERE ends_at > ? AND starts_at <= ? ORDER BY starts_at, silence_id",
                        now,
                        now)
                .ask(connection, PostgresSilences::read);
    }

    static Silence read(ResultSet row) throws SQLException {
        return new Silence(
                row.getString(1),
                matchers(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6));
    }

    private static Map<String, List<String>> matchers(String json) {
        try {
            return Json.mapper().readValue(json, MATCHERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored matchers cannot be read", e);
        }
    }
}
