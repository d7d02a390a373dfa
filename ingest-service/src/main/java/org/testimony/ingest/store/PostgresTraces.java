package org.testimony.ingest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of articles. */
@ApplicationScoped
public class PostgresTraces implements PanacheRepositoryBase<PostgresArticle, String> {

    /** The trace of an article, or nothing when it was never seen. */
    @Transactional
    public Optional<ArticleTrace> find(String articleId) {
        return findByIdOptional(articleId)
                .map(article -> new ArticleTrace(
                        article.articleId,
                        article.url,
                        article.canonicalUrl,
                        article.firstSeenAt,
                        revisions(articleId)));
    }

    @SuppressWarnings("unchecked")
    private List<ArticleTrace.Revision> revisions(String articleId) {
        String sql = """
                select r.revision, r.revision_hash, r.received_at, coalesce(r.feed_id, 'posted'),
                       case when o.outbox_id is null then 'published' else 'pending' end
                from article_revision r
                left join outbox o on o.article_id = r.article_id and o.revision = r.revision
                where r.article_id = ?1 order by r.revision""";
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, articleId)
                .getResultList();
        return rows.stream()
                .map(row -> new ArticleTrace.Revision(
                        ((Number) row[0]).intValue(), (String) row[1], (Instant) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }
}
