package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, in the same form for all formats. Texts are plain and never hold active markup.
 *
 * @param id as the feed writes it; a path alone is made an address
 * @param link the absolute http or https address of the article; the id's when the feed means it as an address
 * @param summary a short text, as long as the feed makes it
 * @param content a longer text
 * @param fullText whether the feed means the content as the whole text
 * @param source the outlet that the item itself names
 * @param date when it was published; absent when the feed gives no date that can be read
 * @param unreadDate the text of a date that could not be read, when there was no better one
 */
public record FeedItem(
        @Nullable String id,
        boolean idIsLink,
        @Nullable String link,
        String title,
        @Nullable String summary,
        @Nullable String content,
        boolean fullText,
        List<FeedAuthor> authors,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant date,
        @Nullable Instant updated,
        @Nullable String unreadDate) {
    public FeedItem {
        authors = List.copyOf(authors);
    }

    /** The content if there is one, else the summary, else nothing. */
    public String text() {
        return content != null ? content : summary != null ? summary : "";
    }

    /** Whether the feed gives less than the whole text, so that the page has more. */
    public boolean summaryOnly() {
        return !fullText;
    }
}
