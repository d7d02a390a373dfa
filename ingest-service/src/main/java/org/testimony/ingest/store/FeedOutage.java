package org.testimony.ingest.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a feed was not heard.
 *
 * @param from the first failed poll
 * @param to when it was heard again, or paused; absent while it lasts
 * @param reason what the first failed poll ended with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedOutage(
        String feedId, Instant from, @Nullable Instant to, String reason) {}
