package org.testimony.stats.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sentence that asserts a figure, and where it stands. */
record ClaimExample(
        String articleId,
        @Nullable String storyId,
        String title,
        String publisher,
        String url,
        @Nullable Instant publishedAt,
        String quote,
        @Nullable String period) {}
