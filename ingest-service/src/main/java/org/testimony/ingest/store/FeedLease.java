package org.testimony.ingest.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;

/**
 * The right to poll a feed, and what the poll needs to know. Only the holder of the latest token can note anything.
 *
 * @param token counts up with every claim of the feed
 * @param server as {@link org.testimony.guarded.url.GuardedUrl#server} spells it
 * @param pages whether its items' pages are fetched: auto, always or never
 * @param lastFull when the feed was last read without validators
 */
public record FeedLease(
        FeedId feed,
        long token,
        String url,
        String server,
        @Nullable String publisher,
        @Nullable String language,
        String pages,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant lastFull) {}
