package org.testimony.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed says: about itself, and its items in its own order. */
public record Feed(@Nullable String title, @Nullable String language, List<FeedItem> items) {
    public Feed {
        items = List.copyOf(items);
    }
}
