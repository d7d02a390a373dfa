package org.testimony.ingest.store;

import java.time.Instant;
import java.util.List;

/**
 * What ingest knows about an article.
 *
 * @param received when it was first seen
 * @param revisions oldest first
 */
public record ArticleTrace(
        String articleId, String url, String canonicalUrl, Instant received, List<Revision> revisions) {
    public ArticleTrace {
        revisions = List.copyOf(revisions);
    }

    /**
     * One revision.
     *
     * @param from {@code posted}, or the id of the feed that brought it
     * @param outbox {@code pending} until it is on the topic, then {@code published}
     */
    public record Revision(int revision, String revisionHash, Instant received, String from, String outbox) {}
}
