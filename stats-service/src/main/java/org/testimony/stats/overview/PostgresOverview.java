package org.testimony.stats.overview;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Status;
import org.testimony.stats.database.KeptAnswers;
import org.testimony.stats.database.PostgresFactsVersion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.fact.FollowState;

/** Counts the facts for the first page. */
@Singleton
public final class PostgresOverview {
    private static final String COUNT = """
            SELECT c.*, p.*,
                   (SELECT count(DISTINCT story_id) FROM article_search WHERE story_id IS NOT NULL) AS stories,
                   (SELECT max(recorded_at) FROM article_search) AS newest_article,
                   (SELECT max(published_at) FROM article_search) AS newest_published,
                   (SELECT max(recorded_at) FROM defector) AS recorded
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

    // Not a fact: a record that cannot be read changes no count.
    private static final String DEAD_LETTERS = "SELECT coalesce(sum(dead_letters), 0) FROM consumed_offset";

    private final PostgresTransactions transactions;
    private final PostgresFactsVersion version;
    private final FollowState follow;
    private final KeptAnswers<String, Overview> counted = new KeptAnswers<>(1);

    PostgresOverview(PostgresTransactions transactions, PostgresFactsVersion version, FollowState follow) {
        this.transactions = transactions;
        this.version = version;
        this.follow = follow;
    }

    /** The counters now. */
    public Overview now() {
        Overview facts = counted.at(
                version.now(),
                COUNT,
                () -> transactions.snapshot(connection -> new Question()
                        .add(COUNT)
                        .ask(connection, PostgresOverview::read)
                        .get(0)));
        long deadLetters = transactions.snapshot(connection -> new Question()
                .add(DEAD_LETTERS)
                .ask(connection, row -> row.getLong(1))
                .get(0));
        return facts.following(follow.lag(), deadLetters);
    }

    private static Overview read(ResultSet row) throws SQLException {
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
                0,
                0,
                time(row, "recorded"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
