package org.testimony.stats.overview;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Status;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.fact.FollowState;

/** Counts the facts for the first page. */
@Singleton
public final class PostgresOverview {
    private static final String COUNT = """
            SELECT c.*, p.*,
                   (SELECT count(DISTINCT story_id) FROM article_search WHERE story_id IS NOT NULL) AS stories,
                   (SELECT max(recorded_at) FROM article_search) AS newest_article,
                   (SELECT max(published_at) FROM article_search) AS newest_published,
                   (SELECT max(recorded_at) FROM defector) AS recorded,
                   (SELECT coalesce(sum(dead_letters), 0) FROM consumed_offset) AS dead_letters
            FROM (SELECT sum(rows) FILTER (WHERE name = 'articles') AS articles,
                         sum(rows) FILTER (WHERE name = 'relevant') AS relevant,
                         sum(rows) FILTER (WHERE name = 'mentions') AS mentions,
                         sum(rows) FILTER (WHERE name = 'claims') AS claims,
                         sum(rows) FILTER (WHERE name = 'narratives') AS narratives FROM row_counter) c,
                 (SELECT count(*) FILTER (WHERE status IN ('suggested', 'confirmed') AND mention_count > 0) AS persons,
                         count(*) FILTER (WHERE status = 'suggested') AS suggested,
                         count(*) FILTER (WHERE status = 'confirmed') AS confirmed,
                         count(*) FILTER (WHERE status = 'rejected') AS rejected,
                         count(*) FILTER (WHERE status = 'merged') AS merged FROM defector) p""";

    private final PostgresTransactions transactions;
    private final FollowState follow;

    PostgresOverview(PostgresTransactions transactions, FollowState follow) {
        this.transactions = transactions;
        this.follow = follow;
    }

    /** The counters now. */
    public Overview now() {
        return transactions.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                return PostgresStatements.rows(statement, this::read).get(0);
            }
        });
    }

    private Overview read(ResultSet row) throws SQLException {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            byStatus.put(status.code(), row.getLong(status.code()));
        }
        return new Overview(
                row.getLong("articles"),
                row.getLong("relevant"),
                row.getLong("stories"),
                row.getLong("persons"),
                byStatus,
                row.getLong("claims"),
                row.getLong("mentions"),
                row.getLong("narratives"),
                time(row, "newest_article"),
                time(row, "newest_published"),
                follow.lag(),
                row.getLong("dead_letters"),
                time(row, "recorded"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
