package org.testimony.stats.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.tracing.ArticleTrace;

/**
 * An article as it was read.
 *
 * @param recordedAt when the reading became known
 * @param traceId the trace of this revision, as the answer to its post named it
 */
public record ArticleItem(@JsonUnwrapped TaggedArticle article, Instant recordedAt, String traceId) {
    /** An article and its trace. */
    public ArticleItem(TaggedArticle article, Instant recordedAt) {
        this(
                article,
                recordedAt,
                ArticleTrace.of(article.articleId(), article.revision()).traceId());
    }
}
