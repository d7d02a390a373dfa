package org.testimony.ingest.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Revisions that are published together.
 *
 * @param number counts up from one batch to the next, for ever
 * @param rows in the order in which they were recorded
 */
record OutboxBatch(long number, List<Row> rows) {
    OutboxBatch {
        rows = List.copyOf(rows);
    }

    /** One revision, with its event as it goes to the topic. */
    record Row(String articleId, int revision, Instant occurredAt, byte[] payload) {}
}
