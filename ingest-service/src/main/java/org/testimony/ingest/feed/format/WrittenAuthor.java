package org.testimony.ingest.feed.format;

import org.jspecify.annotations.Nullable;

/**
 * An author as a feed writes it.
 *
 * @param text everything in one text, when the feed does not tell the parts apart
 * @param base where a relative {@code uri} starts
 */
public record WrittenAuthor(
        String text,
        @Nullable String name,
        @Nullable String email,
        @Nullable String uri,
        String base) {}
