package org.testimony.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as far as a feed says.
 *
 * @param name in plain text; the address when nothing else is given
 * @param uri an http or https address
 */
public record FeedAuthor(
        String name, @Nullable String email, @Nullable String uri) {}
