package org.testimony.ingest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of articles. */
@ApplicationScoped
public class PostgresTraces implements PanacheRepositoryBase<PostgresArticle, String> {

    /** The trace of an article, or nothing when it was never seen. */
    @Transactional
    public Optional<ArticleTrace> find(String articleId) {
        @Nullable PostgresArticle article = findById(articleId);
        ArticleTrace trace = new ArticleTrace(
                articleId,
                article == null ? null : article.url,
                article == null ? null : article.canonicalUrl,
                article == null ? null : article.firstSeenAt,
                revisions(articleId),
                steps(articleId),
                feeds(articleId),
                article == null ? List.of() : otherAddresses(article.canonicalUrl),
                waiting(articleId));
        return Optional.of(trace).filter(found -> !found.isEmpty());
    }

    private List<ArticleTrace.Revision> revisions(String articleId) {
        String sql = """
                select r.revision, r.revision_hash, r.received_at, coalesce(r.feed_id, 'posted'),
                       case when o.outbox_id is null then 'published' else 'pending' end, r.page::text
                from article_revision r
                left join outbox o on o.topic = 'articles' and o.record_key = r.article_id and o.revision = r.revision
                where r.article_id = ?1 order by r.revision""";
        return rows(
                sql,
                articleId,
                row -> new ArticleTrace.Revision(
                        number(row[0]),
                        (String) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        (String) row[4],
                        JsonColumn.tree((String) row[5])));
    }

    private List<ArticleTrace.Event> steps(String articleId) {
        String sql = """
                select gate, outcome, origin, first_at, last_at, times, detail::text from article_step
                where article_id = ?1 order by first_at, gate, outcome""";
        return rows(
                sql,
                articleId,
                row -> new ArticleTrace.Event(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        number(row[5]),
                        JsonColumn.read((String) row[6], com.fasterxml.jackson.databind.JsonNode.class)));
    }

    private List<String> feeds(String articleId) {
        // Two columns, so that a row is an array like everywhere else.
        return rows(
                "select feed_id, article_id from feed_item where article_id = ?1 order by feed_id", articleId, row ->
                        (String) row[0]);
    }

    private List<String> otherAddresses(String canonicalUrl) {
        return rows(
                "select canonical_url, target_url from url_alias where target_url = ?1 order by canonical_url",
                canonicalUrl,
                row -> (String) row[0]);
    }

    private ArticleTrace.@Nullable Waiting waiting(String articleId) {
        String sql = "select feed_id, created_at, due_at, attempts, last_error from page_task where article_id = ?1";
        return rows(
                        sql,
                        articleId,
                        row -> new ArticleTrace.Waiting(
                                (String) row[0], (Instant) row[1], (Instant) row[2], number(row[3]), (String) row[4]))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String sql, String key, Function<Object[], T> row) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, key)
                .getResultList();
        return rows.stream().map(row).toList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
