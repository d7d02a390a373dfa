package org.testimony.stats.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.topic.Json;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.delivery.content.AlertContent;
import org.testimony.stats.delivery.content.Links;
import org.testimony.stats.delivery.schedule.Timing;

/**
 * One alert that one receiver is to be told.
 *
 * @param repeat 0 when it is told for the first time, then how often it was told before
 * @param content the JSON of its {@link AlertContent}
 * @param muted whether a silence keeps it from going out
 */
record Owed(
        String deliveryId,
        String receiverId,
        AlertId alertId,
        int revision,
        int repeat,
        @Nullable AlertId corrects,
        String content,
        Timing.Due due,
        boolean muted) {

    static Owed of(AlertNotice notice, Receiver receiver, Links links, Instant now) {
        return again(notice, receiver, links, 0, now);
    }

    /** The same once more. */
    static Owed again(AlertNotice notice, Receiver receiver, Links links, int repeat, Instant now) {
        AlertId alert = notice.alert().alertId();
        String key = alert + " " + notice.revision() + " " + receiver.receiverId() + (repeat == 0 ? "" : " " + repeat);
        String severity = severity(notice);
        return new Owed(
                "dl-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                receiver.receiverId(),
                alert,
                notice.revision(),
                repeat,
                notice.alert().corrects(),
                json(AlertContent.of(notice, receiver.payload(), links).told(repeat)),
                receiver.timing().of(now, severity),
                notice.silencedBy() != null);
    }

    static String json(AlertContent content) {
        try {
            return Json.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert cannot be written", e);
        }
    }

    private static String severity(AlertNotice notice) {
        return notice.labels().getOrDefault("severity", "");
    }
}
