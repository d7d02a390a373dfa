package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;

/**
 * What a feed says: about itself, and its items in its own order. Texts are plain and never hold active markup; links
 * are absolute http or https addresses.
 *
 * @param format the family that the document belongs to, such as {@code Atom}
 * @param charset the character set that the bytes were read in
 * @param language as written: a language tag, if the feed keeps to the standards
 * @param itemsBeyond how many items came after the greatest number, and were counted only
 * @param repairs what had to be put right, and how often
 */
public record Feed(
        String format,
        String charset,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String id,
        @Nullable String language,
        List<FeedAuthor> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<FeedItem> items,
        int itemsBeyond,
        Map<Repair, Integer> repairs) {
    public Feed {
        authors = List.copyOf(authors);
        items = List.copyOf(items);
    }

    /** How many items the document has, the counted ones included. */
    public int itemsSeen() {
        return items.size() + itemsBeyond;
    }

    /** This feed in the language that the HTTP answer states, where the feed itself states none. */
    public Feed orLanguage(@Nullable String ofAnswer) {
        if (language != null || ofAnswer == null || ofAnswer.isBlank()) {
            return this;
        }
        return new Feed(
                format,
                charset,
                title,
                description,
                link,
                id,
                ofAnswer.strip(),
                authors,
                published,
                updated,
                items,
                itemsBeyond,
                repairs);
    }
}
