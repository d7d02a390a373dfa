package org.testimony.stats.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.testimony.stats.database.Conditions;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;

/** Finds articles, the newest recorded first. */
@Singleton
public class PostgresArticles implements PanacheRepositoryBase<ArticleRow, String> {
    private static final int EXPORT_PAGE = 500;
    private static final String PAGE = """
            SELECT a.* FROM article_search s JOIN tagged_article a USING (article_id) WHERE %s ORDER BY %s LIMIT %d""";
    // Few articles are found by the index of their words and sorted; of many the first are met at once in the order of
    // an index. PostgreSQL cannot tell how many a question about words finds, and would walk that order for a rare
    // word.
    private static final String PAGE_OF_FEW = """
            WITH found AS MATERIALIZED (
                SELECT s.article_id, s.recorded_at, s.published_at FROM article_search s WHERE %1$s),
            s AS (SELECT * FROM found s ORDER BY %2$s LIMIT %3$d)
            SELECT a.* FROM s JOIN tagged_article a USING (article_id) ORDER BY %2$s""";
    private static final String BY_IDS =
            "SELECT * FROM tagged_article WHERE article_id = ANY(:ids) ORDER BY recorded_at DESC, article_id DESC";
    private static final int FEW = 10_000;
    private static final String BY_RECORD = "s.recorded_at DESC, s.article_id DESC";
    private static final String BY_PUBLICATION = "s.published_at DESC NULLS LAST, s.article_id DESC";
    private static final String COUNTED = "SELECT rows FROM row_counter WHERE name = 'articles'";
    private static final String CODED = "SELECT count(*) FROM article_narrative WHERE code = :code";
    // How often a word occurs of which only the beginning is given PostgreSQL can but guess, and guesses too much.
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";
    private static final String COUNT = "SELECT count(*) FROM article_search s WHERE ";

    private final PostgresTransactions transactions;

    PostgresArticles(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    Page<ArticleItem> page(ArticlesQuery query, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            useIndexes(connection);
            long total = total(query);
            List<ArticleRow> rows = rows(total, query, after, limit + 1);
            List<ArticleRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            String next = rows.size() > limit ? place(query, shown).text() : null;
            return new Page<>(shown.stream().map(ArticleRow::item).toList(), next, total);
        });
    }

    void forEach(ArticlesQuery query, Consumer<ArticleItem> item) {
        transactions.exportSnapshot(connection -> {
            useIndexes(connection);
            long total = total(query);
            List<ArticleRow> rows = rows(total, query, Optional.empty(), EXPORT_PAGE);
            while (!rows.isEmpty()) {
                rows.stream().map(ArticleRow::item).forEach(item);
                getEntityManager().clear();
                rows = rows(total, query, Optional.of(place(query, rows)), EXPORT_PAGE);
            }
            return true;
        });
    }

    Optional<ArticleItem> one(String id) {
        return transactions.snapshot(connection -> findByIdOptional(id).map(ArticleRow::item));
    }

    /** Articles by their ids; those that are not known are missing. */
    public List<ArticleItem> items(Collection<String> ids) {
        return transactions.snapshot(connection -> items(connection, ids));
    }

    /** The same as part of a transaction that is under way. */
    public List<ArticleItem> items(Connection connection, Collection<String> ids) {
        return rowsOf(ids).stream().map(ArticleRow::item).toList();
    }

    /** How to name some articles; must run in a transaction. */
    public Map<String, ArticleRef> refs(Collection<String> ids) {
        Map<String, ArticleRef> refs = new HashMap<>();
        rowsOf(ids).forEach(row -> refs.put(row.articleId, row.ref()));
        return refs;
    }

    // Not as an entity query: one with a list is translated anew each time, and live updates ask this all day.
    @SuppressWarnings("unchecked")
    private List<ArticleRow> rowsOf(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery(BY_IDS, ArticleRow.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList();
    }

    private List<ArticleRow> rows(long total, ArticlesQuery query, Optional<Cursor> after, int limit) {
        Conditions conditions =
                after.map(place -> ArticleConditions.after(query, place)).orElseGet(() -> ArticleConditions.of(query));
        String order = query.byPublication() ? BY_PUBLICATION : BY_RECORD;
        String sql = total <= FEW ? PAGE_OF_FEW : PAGE;
        Query page =
                getEntityManager().createNativeQuery(sql.formatted(conditions.text(), order, limit), ArticleRow.class);
        conditions.parameters().forEach(page::setParameter);
        @SuppressWarnings("unchecked")
        List<ArticleRow> rows = page.getResultList();
        return rows;
    }

    private static void useIndexes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BY_INDEX);
        }
    }

    private long total(ArticlesQuery query) {
        Conditions conditions = ArticleConditions.of(query);
        if (conditions.parameters().isEmpty()) {
            return (Long)
                    getEntityManager().createNativeQuery(COUNTED, Long.class).getSingleResult();
        }
        if (query.narrative().isPresent() && conditions.parameters().size() == 1) {
            return (Long) getEntityManager()
                    .createNativeQuery(CODED, Long.class)
                    .setParameter("code", query.narrative().get())
                    .getSingleResult();
        }
        Query count = getEntityManager().createNativeQuery(COUNT + conditions.text(), Long.class);
        conditions.parameters().forEach(count::setParameter);
        return (Long) count.getSingleResult();
    }

    private static Cursor place(ArticlesQuery query, List<ArticleRow> rows) {
        ArticleRow last = rows.get(rows.size() - 1);
        Instant published = last.publishedAt == null ? ArticleRow.UNDATED : last.publishedAt;
        return new Cursor(query.byPublication() ? published : last.recordedAt, last.articleId);
    }
}
