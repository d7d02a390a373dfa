package org.testimony.ingest.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.topic.Topics;
import org.testimony.tracing.ArticleTrace;

/**
 * Events that are published together.
 *
 * @param number counts up from one batch to the next, for ever
 * @param rows in the order in which they go out
 */
record OutboxBatch(long number, List<Row> rows) {
    OutboxBatch {
        rows = List.copyOf(rows);
    }

    /** One event as it goes to its topic. */
    record Row(String topic, String key, int revision, boolean isBackfill, Instant occurredAt, byte[] payload) {
        /** The same event has the same id however often it is sent. */
        String eventId() {
            return isArticle() ? key + ":" + revision : key;
        }

        String eventType() {
            return isArticle() ? "org.testimony.article.published" : "org.testimony.alert.raised";
        }

        /** The trace of an article; what is no article has none. */
        Optional<ArticleTrace> trace() {
            return isArticle() ? Optional.of(ArticleTrace.of(new ArticleId(key), revision)) : Optional.empty();
        }

        boolean isArticle() {
            return topic.equals(Topics.ARTICLES.name());
        }
    }
}
