package org.testimony.stats.story;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.StoriesQuery;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;
import org.testimony.stats.story.StoryItem.StoryArticle;

/** Finds the stories behind a number, those that began last first and those without a date at the end. */
@Singleton
final class PostgresStories {
    private static final String SHOWN = """
            SELECT s.story_id, s.published_at, s.codes, s.since, n.articles, a.article_id, a.title, a.publisher, a.url
            FROM (SELECT * FROM story_state s WHERE true""";
    private static final String ARTICLES = """
            ) s
            LEFT JOIN LATERAL (
                SELECT article_id, title, publisher, url FROM tagged_article
                WHERE story_id = s.story_id AND relevant ORDER BY published_at, article_id LIMIT 1) a ON true
            LEFT JOIN LATERAL (
                SELECT count(*) AS articles FROM tagged_article WHERE story_id = s.story_id AND relevant) n ON true
            """;
    private static final String ORDER = " ORDER BY s.published_at DESC NULLS LAST, s.story_id DESC";

    private final PostgresTransactions transactions;

    PostgresStories(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    Page<StoryItem> page(StoriesQuery query, Optional<Cursor> after, int limit) {
        int seen = after.map(PostgresStories::seen).orElse(0);
        return transactions.snapshot(connection -> {
            List<StoryItem> items = question(query, seen, limit).ask(connection, row -> item(row, query));
            Question count = new Question().add("SELECT count(*) FROM story_state s WHERE true");
            query.narrow(count);
            long total = count.ask(connection, row -> row.getLong(1)).get(0);
            boolean more = !items.isEmpty() && seen + items.size() < total;
            // The place is how many were shown: the list changes seldom, and only with the facts.
            String next = more ? new Cursor(Instant.ofEpochSecond(seen + items.size()), "stories").text() : null;
            return new Page<>(items, next, total);
        });
    }

    void forEach(StoriesQuery query, Consumer<StoryItem> item) {
        transactions.exportSnapshot(connection -> {
            List<StoryItem> items = question(query, 0, Integer.MAX_VALUE).ask(connection, row -> item(row, query));
            items.forEach(item);
            return items.size();
        });
    }

    private static Question question(StoriesQuery query, int seen, int limit) {
        Question question = new Question().add(SHOWN);
        query.narrow(question);
        return question.add(ORDER + " LIMIT ? OFFSET ?", limit, seen)
                .add(ARTICLES)
                .add(ORDER);
    }

    private static StoryItem item(ResultSet row, StoriesQuery query) throws SQLException {
        Timestamp published = row.getTimestamp(2);
        String article = row.getString(6);
        return new StoryItem(
                row.getString(1),
                published == null ? null : published.toInstant(),
                codes(row, query.known().publishedBy()),
                row.getLong(5),
                article == null ? null : article(row, article));
    }

    private static @Nullable StoryArticle article(ResultSet row, String id) throws SQLException {
        return new StoryArticle(id, row.getString(7), row.getString(8), row.getString(9));
    }

    private static List<String> codes(ResultSet row, Optional<Instant> publishedBy) throws SQLException {
        String[] codes = (String[]) row.getArray(3).getArray();
        Timestamp[] since = (Timestamp[]) row.getArray(4).getArray();
        List<String> known = new ArrayList<>();
        for (int at = 0; at < codes.length; at++) {
            if (publishedBy.isEmpty() || !since[at].toInstant().isAfter(publishedBy.get())) {
                known.add(codes[at]);
            }
        }
        return known;
    }

    private static int seen(Cursor cursor) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, cursor.at().getEpochSecond()));
    }
}
