package org.testimony.ingest.outbox;

import java.time.Instant;
import java.util.List;
import org.testimony.contract.topic.Topics;

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

        private boolean isArticle() {
            return topic.equals(Topics.ARTICLES.name());
        }
    }
}
