package org.testimony.stats.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.person.PostgresPersons;

/** Reads the queue in its order: what may move the total most, then the surest, then the newest. */
@Singleton
public final class PostgresReview {
    /** What there is to review. */
    static final List<String> KINDS = List.of("possibly-same", "unconfirmed", "contradiction", "unread");

    private static final int EXPORT_PAGE = 200;
    private static final String ROWS = """
            SELECT item_id, kind, low, best, high, effect, score, at, person, other, article_id, attribute, why
            FROM review_item WHERE (effect, score, at, item_id) < (?, ?, ?, ?) %s
            ORDER BY effect DESC, score DESC, at DESC, item_id DESC LIMIT ?""";
    private static final String COUNT = "SELECT kind, count(*) FROM review_item GROUP BY kind";

    private final PostgresTransactions transactions;
    private final PostgresPersons persons;
    private final PostgresArticles articles;

    PostgresReview(PostgresTransactions transactions, PostgresPersons persons, PostgresArticles articles) {
        this.transactions = transactions;
        this.persons = persons;
        this.articles = articles;
    }

    /** How much there is of each kind. */
    public ReviewCounts counts() {
        return transactions.snapshot(connection -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            KINDS.forEach(kind -> counts.put(kind, 0L));
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                PostgresStatements.rows(statement, row -> counts.put(row.getString(1), row.getLong(2)));
            }
            return ReviewCounts.of(counts);
        });
    }

    ReviewPage page(Optional<String> kind, Optional<ReviewPlace> after, int limit) {
        ReviewCounts counts = counts();
        List<ReviewRow> rows = transactions.snapshot(connection -> rows(connection, kind, after, limit + 1));
        List<ReviewRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? shown.get(shown.size() - 1).place().text() : null;
        long total = kind.map(one -> counts.counts().getOrDefault(one, 0L)).orElse(counts.total());
        return new ReviewPage(items(shown), next, total, counts.counts());
    }

    void forEach(Optional<String> kind, Consumer<ReviewItem> item) {
        transactions.exportSnapshot(connection -> {
            List<ReviewRow> rows = rows(connection, kind, Optional.empty(), EXPORT_PAGE);
            while (!rows.isEmpty()) {
                items(rows).forEach(item);
                rows = rows(
                        connection, kind, Optional.of(rows.get(rows.size() - 1).place()), EXPORT_PAGE);
            }
            return true;
        });
    }

    private List<ReviewItem> items(List<ReviewRow> rows) {
        Map<String, PersonItem> known = byId(
                persons.items(rows.stream()
                        .flatMap(row -> row.persons().stream())
                        .distinct()
                        .toList()),
                person -> person.person().defectorId().value());
        Map<String, ArticleItem> read = byId(
                articles.items(rows.stream()
                        .map(ReviewRow::articleId)
                        .filter(Objects::nonNull)
                        .toList()),
                article -> article.article().articleId().value());
        return rows.stream().map(row -> row.item(known, read)).toList();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item));
    }

    private static List<ReviewRow> rows(
            Connection connection, Optional<String> kind, Optional<ReviewPlace> after, int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ROWS.formatted(kind.isPresent() ? "AND kind = ?" : ""))) {
            int parameter = 1;
            statement.setInt(parameter++, after.map(ReviewPlace::effect).orElse(Integer.MAX_VALUE));
            statement.setDouble(parameter++, after.map(ReviewPlace::score).orElse(0.0));
            statement.setTimestamp(
                    parameter++, after.map(place -> Timestamp.from(place.at())).orElseGet(() -> new Timestamp(0)));
            statement.setString(parameter++, after.map(ReviewPlace::itemId).orElse(""));
            if (kind.isPresent()) {
                statement.setString(parameter++, kind.get());
            }
            statement.setInt(parameter, limit);
            return PostgresStatements.rows(statement, ReviewRow::read);
        }
    }
}
