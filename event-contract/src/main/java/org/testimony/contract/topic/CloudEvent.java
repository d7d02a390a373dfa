package org.testimony.contract.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents 1.0 attributes of a record in binary mode: they travel as headers, the value stays plain JSON.
 *
 * @param id unique within the source; the same fact has the same id however often it is sent
 * @param source the service, such as {@code /ingest-service}
 * @param type what happened, such as {@code org.testimony.article.published}
 */
public record CloudEvent(String id, String source, String type, Instant time) {
    /** Adds the attributes, replacing any that are there. */
    public void writeTo(Headers headers) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_time", time.toString());
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
