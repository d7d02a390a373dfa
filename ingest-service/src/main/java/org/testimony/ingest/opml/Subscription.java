package org.testimony.ingest.opml;

import org.jspecify.annotations.Nullable;

/**
 * A feed in a list, as the list writes it; nothing is checked yet. The last four are our own additions to OPML, which
 * other programs ignore.
 *
 * @param url where the feed is
 * @param title what the list calls it
 * @param language as written
 * @param publisher the operator's name for the outlet
 * @param intervalSeconds how often it is polled, in seconds
 * @param pages whether its items' pages are fetched
 * @param state active or paused
 */
public record Subscription(
        String url,
        @Nullable String title,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String intervalSeconds,
        @Nullable String pages,
        @Nullable String state) {}
