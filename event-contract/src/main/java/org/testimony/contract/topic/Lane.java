package org.testimony.contract.topic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Whether a record tells of news or of history that was loaded later. News carries no mark. */
public final class Lane {
    /** The header's name. */
    public static final String HEADER = "ce_lane";

    private static final byte[] BACKFILL = "backfill".getBytes(StandardCharsets.UTF_8);

    private Lane() {}

    /** Whether a record with these headers was back-filled. */
    public static boolean isBackfill(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header != null && Arrays.equals(header.value(), BACKFILL);
    }

    /** Marks a record as back-filled. */
    public static void markBackfill(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, BACKFILL);
    }
}
