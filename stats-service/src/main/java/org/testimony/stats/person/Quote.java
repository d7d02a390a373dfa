package org.testimony.stats.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sentence that proves that somebody left, and where it stands. */
record Quote(
        String articleId,
        String title,
        String publisher,
        String url,
        @Nullable Instant publishedAt,
        String quote) {}
