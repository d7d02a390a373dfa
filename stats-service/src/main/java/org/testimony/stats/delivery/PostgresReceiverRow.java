package org.testimony.stats.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Json;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.schedule.Digest;
import org.testimony.stats.delivery.schedule.LabelFilter;
import org.testimony.stats.delivery.schedule.QuietHours;
import org.testimony.stats.delivery.schedule.Timing;

/** Reads a receiver from a row. */
public final class PostgresReceiverRow {
    /** What {@link #read} needs of {@code receiver r}. */
    public static final String COLUMNS = "r.receiver_id, r.way, r.name, r.target, r.role, r.enabled, r.disabled_reason,"
            + " r.filter, r.payload, r.group_wait, r.repeat_after, r.quiet, r.digest, r.signing";

    private PostgresReceiverRow() {}

    /** The receiver in a row with the columns above. */
    public static Receiver read(ResultSet row) throws SQLException {
        String reason = row.getString("disabled_reason");
        return new Receiver(
                row.getString("receiver_id"),
                Receiver.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("target"),
                row.getString("role"),
                row.getBoolean("enabled") ? null : reason == null ? "by-hand" : reason,
                filter(row.getString("filter")),
                Payload.valueOf(row.getString("payload").toUpperCase(Locale.ROOT)),
                new Timing(
                        Duration.ofSeconds(row.getInt("group_wait")),
                        Digest.valueOf(row.getString("digest").toUpperCase(Locale.ROOT)),
                        quiet(row.getString("quiet"))),
                (Integer) row.getObject("repeat_after"),
                List.of((String[]) row.getArray("signing").getArray()));
    }

    private static @Nullable QuietHours quiet(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, QuietSetting.class).hours();
    }

    private static LabelFilter filter(String json) {
        try {
            return new LabelFilter(Json.mapper().readValue(json, new TypeReference<Map<String, List<String>>>() {}));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a stored filter cannot be read", e);
        }
    }
}
