package org.testimony.stats.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
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
    private static final String ORDER = " order by recordedAt desc, articleId desc";

    private final PostgresTransactions transactions;

    PostgresArticles(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    Page<ArticleItem> page(ArticlesQuery query, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            Conditions conditions = conditions(query);
            List<ArticleRow> rows = rows(conditions, after, limit + 1);
            List<ArticleRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            String next = rows.size() > limit ? place(shown).text() : null;
            long total = count(conditions.text(), conditions.parameters());
            return new Page<>(shown.stream().map(ArticleRow::item).toList(), next, total);
        });
    }

    void forEach(ArticlesQuery query, Consumer<ArticleItem> item) {
        transactions.exportSnapshot(connection -> {
            Conditions conditions = conditions(query);
            List<ArticleRow> rows = rows(conditions, Optional.empty(), EXPORT_PAGE);
            while (!rows.isEmpty()) {
                rows.stream().map(ArticleRow::item).forEach(item);
                getEntityManager().clear();
                rows = rows(conditions, Optional.of(place(rows)), EXPORT_PAGE);
            }
            return true;
        });
    }

    Optional<ArticleItem> one(String id) {
        return transactions.snapshot(connection -> findByIdOptional(id).map(ArticleRow::item));
    }

    /** Articles by their ids; those that are not known are missing. */
    public List<ArticleItem> items(Collection<String> ids) {
        return transactions.snapshot(
                connection -> rowsOf(ids).stream().map(ArticleRow::item).toList());
    }

    /** How to name some articles; must run in a transaction. */
    public Map<String, ArticleRef> refs(Collection<String> ids) {
        Map<String, ArticleRef> refs = new HashMap<>();
        rowsOf(ids).forEach(row -> refs.put(row.articleId, row.ref()));
        return refs;
    }

    private List<ArticleRow> rowsOf(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("articleId in ?1" + ORDER, ids);
    }

    private List<ArticleRow> rows(Conditions conditions, Optional<Cursor> after, int limit) {
        Conditions page = conditions.copy();
        after.ifPresent(place -> page.with(
                        "(recordedAt < :at or recordedAt = :at and articleId < :after)", "at", Optional.of(place.at()))
                .and("after", place.id()));
        return find(page.text() + ORDER, page.parameters()).page(0, limit).list();
    }

    private static Cursor place(List<ArticleRow> rows) {
        ArticleRow last = rows.get(rows.size() - 1);
        return new Cursor(last.recordedAt, last.articleId);
    }

    private static Conditions conditions(ArticlesQuery query) {
        return new Conditions()
                .with("relevant = :relevant", "relevant", query.relevant())
                .with("publisher = :publisher", "publisher", query.publisher())
                .with("language = :language", "language", query.language())
                .with(
                        "exists (select 1 from ArticleNarrativeRow n"
                                + " where n.key.articleId = articleId and n.key.code = :narrative)",
                        "narrative",
                        query.narrative())
                .with(
                        "lower(title) like :words escape '!'",
                        "words",
                        query.words().map(Conditions::anywhere));
    }
}
