package org.testimony.classify.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.testimony.classify.resolution.Announcement;
import org.testimony.contract.topic.CloudEvent;
import org.testimony.contract.topic.Lane;
import org.testimony.tracing.ArticleTrace;

/**
 * Turns announcements of one kind into records: key, value, CloudEvents headers.
 *
 * @param <A> any key that comes
 */
public final class AnnounceProcessor<A, K, V> extends ContextualProcessor<A, Announcement<?, ?>, K, V> {
    private static final String SOURCE = "/classify-service";

    private final Class<K> keys;
    private final Class<V> values;

    public AnnounceProcessor(Class<K> keys, Class<V> values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public void process(Record<A, Announcement<?, ?>> record) {
        Announcement<?, ?> announcement = record.value();
        // Of the incoming record's headers the trace travels on, with all that follows, and the lane with the same
        // article:
        // the others told of another event, and an article that moved because of a back-filled one is none itself.
        Headers headers = new RecordHeaders();
        Instant time = Instant.ofEpochMilli(record.timestamp());
        new CloudEvent(announcement.eventId(), SOURCE, announcement.eventType(), time).writeTo(headers);
        ArticleTrace.copy(record.headers(), headers);
        if (announcement.isOfItsCause() && Lane.isBackfill(record.headers())) {
            Lane.markBackfill(headers);
        }
        context()
                .forward(new Record<>(
                        keys.cast(announcement.key()), values.cast(announcement.value()), record.timestamp(), headers));
    }
}
