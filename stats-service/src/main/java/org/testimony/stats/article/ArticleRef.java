package org.testimony.stats.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Enough of an article to name it. */
public record ArticleRef(
        String title,
        String publisher,
        String url,
        @Nullable Instant publishedAt) {}
