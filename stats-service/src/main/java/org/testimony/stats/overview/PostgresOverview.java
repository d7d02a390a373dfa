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
            SELECT a.articles, a.relevant, a.stories, p.*, (SELECT count(*) FROM claim) AS claims,
                   (SELECT count(*) FROM mention) AS mentions, (SELECT count(*) FROM article_narrative) AS narratives,
                   (SELECT max(recorded_at) FROM tagged_article) AS newest_article,
                   (SELECT max(published_at) FROM tagged_article) AS newest_published,
                   (SELECT coalesce(sum(dead_letters), 0) FROM consumed_offset) AS dead_letters
            FROM (SELECT count(*) AS articles, count(*) FILTER (WHERE relevant) AS relevant,
                         count(DISTINCT story_id) FILTER (WHERE relevant) AS stories FROM tagged_article) a,
                 (SELECT count(*) FILTER (WHERE status IN ('suggested', 'confirmed') AND mention_count > 0) AS persons,
                         count(*) FILTER (WHERE status = 'suggested') AS suggested,
                         count(*) FILTER (WHERE status = 'confirmed') AS confirmed,
                         count(*) FILTER (WHERE status = 'rejected') AS rejected,
                         count(*) FILTER (WHERE status = 'merged') AS merged,
                         max(recorded_at) AS recorded FROM defector) p""";

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
