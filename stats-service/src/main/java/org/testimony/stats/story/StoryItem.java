package org.testimony.stats.story;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One story: an original and its copies. */
record StoryItem(
        String storyId,

        @Schema(description = "when its earliest article was published; absent when none has a date") @Nullable
        Instant publishedAt,

        @Schema(description = "codes of the narratives that its articles carry")
        List<String> narratives,

        @Schema(description = "how many relevant articles it has now")
        long articles,

        @Nullable StoryArticle first) {
    /** How to name the earliest article. */
    record StoryArticle(String articleId, String title, String publisher, String url) {}

    StoryItem {
        narratives = List.copyOf(narratives);
    }
}
