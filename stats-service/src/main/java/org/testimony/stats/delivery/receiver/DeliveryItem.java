package org.testimony.stats.delivery.receiver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert on its way to one receiver.
 *
 * @param messageId the webhook-id of every try; absent until the first
 * @param attempts the newest twenty
 * @param nextAt when it is tried next; absent when it has ended
 */
public record DeliveryItem(
        String deliveryId,
        String alertId,
        @Nullable String messageId,
        String state,
        List<Attempt> attempts,
        @Nullable Instant nextAt,
        Instant createdAt) {

    /** One try; without a status there was no answer. */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error, int ms) {}
}
