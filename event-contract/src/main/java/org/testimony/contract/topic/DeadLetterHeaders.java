package org.testimony.contract.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * Where a dead letter came from and why, as headers beside the original key and value. No header holds any content of
 * the record.
 */
public final class DeadLetterHeaders {
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    public static final String STEP = "dead-letter-step";
    public static final String CAUSE = "dead-letter-cause";
    public static final String MESSAGE = "dead-letter-message";
    public static final String SERVICE = "dead-letter-service";
    public static final String AT = "dead-letter-at";

    private DeadLetterHeaders() {}

    /** Where a record was read. */
    public record Origin(String topic, int partition, long offset) {}

    /**
     * Why it could not be handled.
     *
     * @param step the step that gave up, such as {@code read-article}
     * @param cause the class of the error
     * @param message what was wrong, without any content
     */
    public record Reason(String service, String step, String cause, String message) {}

    /** Adds all headers, replacing any that are there. */
    public static void write(Headers headers, Origin origin, Reason reason, Instant at) {
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, STEP, reason.step());
        put(headers, CAUSE, reason.cause());
        put(headers, MESSAGE, reason.message());
        put(headers, SERVICE, reason.service());
        put(headers, AT, at.toString());
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
