package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.store.GateCounts;
import org.testimony.ingest.store.HostPause;
import org.testimony.ingest.store.PollRecord;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresPolls;

/**
 * A feed as the API shows it.
 *
 * @param stateReason why it is in this state: what the last poll ended with, or operator
 * @param attention what an operator should look at
 * @param intervalSeconds how often it is polled now
 * @param intervalSetTo what an operator set; absent when the interval adapts
 * @param items what came of its items since it was added; an item counts at every poll that brings it
 * @param past only shown for a single feed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        String feedId,
        String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String language,
        String state,
        String stateReason,
        Instant stateSince,
        @Nullable String attention,
        int intervalSeconds,
        @Nullable Integer intervalSetTo,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        @Nullable String nextPollWhy,
        @Nullable String lastError,
        int consecutiveFailures,
        Freshness freshness,
        String pages,
        GateCounts items,
        @Nullable Past past,
        @Nullable String etag,
        @Nullable String lastModified) {

    /**
     * How fresh it is.
     *
     * @param newestItem the latest date of its items
     * @param lastNews when a poll last brought something new
     * @param usualGapSeconds the usual time between news, once it is known
     * @param silentSince set while it brings less than it used to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freshness(
            @Nullable Instant newestItem,
            @Nullable Instant lastNews,
            @Nullable Long usualGapSeconds,
            @Nullable Instant silentSince) {}

    /**
     * What happened lately.
     *
     * @param polls the last twenty, latest first
     * @param moves changes of its address, latest first
     * @param movingTo where its server says it has moved; believed after three days
     * @param hostPause set while its host is left alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Past(
            List<PollRecord> polls,
            List<PostgresPolls.Move> moves,
            @Nullable String movingTo,
            @Nullable HostPause hostPause) {}

    static FeedView of(PostgresFeed feed, GateCounts items, @Nullable Past past, Instant now) {
        boolean polled = feed.state.equals("active") || feed.state.equals("failing");
        return new FeedView(
                feed.feedId,
                feed.url,
                feed.title,
                feed.publisher,
                feed.language,
                feed.state,
                feed.stateReason,
                feed.stateSince,
                feed.standing().attention(now).orElse(null),
                feed.intervalSeconds,
                feed.wishedIntervalSeconds,
                feed.lastPollAt,
                feed.lastSuccessAt,
                polled ? feed.nextPollAt : null,
                polled ? feed.nextPollWhy : null,
                feed.lastError,
                feed.consecutiveFailures,
                new Freshness(feed.newestItemAt, feed.lastNewAt, feed.usualGapSeconds, feed.silentSince),
                feed.pages,
                items,
                past,
                feed.etag,
                feed.lastModified);
    }
}
