package org.testimony.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the page was had that an article's text was taken from, so that the text can be checked against a copy of it.
 *
 * @param url where it was found, after redirects
 * @param bytes on the wire
 * @param sha256 of the page's bytes after decompression, in hexadecimal
 * @param reader the name and version of what took the text out of the page
 */
public record PageFacts(
        String url,
        int status,
        int redirects,
        @Nullable String contentType,
        long bytes,
        String sha256,
        Instant fetchedAt,
        String reader) {}
