package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, in the same form for all formats. Texts are already plain.
 *
 * @param link as the feed spells it, perhaps relative; the item's id when it has no link but an address as id
 * @param source the outlet that the item itself names
 * @param date absent when the feed gives none that can be read
 */
public record FeedItem(
        @Nullable String link,
        String title,
        String text,
        List<String> authors,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant date) {
    public FeedItem {
        authors = List.copyOf(authors);
    }
}
