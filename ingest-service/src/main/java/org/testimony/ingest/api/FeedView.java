package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.store.GateCounts;
import org.testimony.ingest.store.PostgresFeed;

/**
 * A feed as the API shows it.
 *
 * @param items what came of its items since it was added; an item counts at every poll that brings it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        String feedId,
        String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String language,
        String state,
        int intervalSeconds,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        @Nullable String lastError,
        int consecutiveFailures,
        String pages,
        GateCounts items,
        @Nullable String etag,
        @Nullable String lastModified) {
    static FeedView of(PostgresFeed feed, GateCounts items) {
        boolean polled = feed.state.equals("active") || feed.state.equals("failing");
        return new FeedView(
                feed.feedId,
                feed.url,
                feed.title,
                feed.publisher,
                feed.language,
                feed.state,
                feed.intervalSeconds,
                feed.lastPollAt,
                feed.lastSuccessAt,
                polled ? feed.nextPollAt : null,
                feed.lastError,
                feed.consecutiveFailures,
                feed.pages,
                items,
                feed.etag,
                feed.lastModified);
    }
}
