package org.testimony.stats.delivery.receiver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How deliveries to a receiver go.
 *
 * @param line what somebody should look at, in a sentence
 * @param p95Ms 19 of 20 messages of the last day were taken within this time
 */
public record ReceiverHealth(
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastError,
        @Nullable String line,
        long waiting,
        long failed,
        long sent24h,
        @Nullable Integer p95Ms) {}
