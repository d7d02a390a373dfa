package org.testimony.embedded.sample;

import java.util.List;

/** Writes articles as one kind of feed. */
interface FeedDocument {
    /** The media type, for the Content-Type header. */
    String mediaType();

    /** The feed with these articles, in this order. */
    byte[] write(List<SampleArticle> articles);

    /** The writer of a kind. */
    static FeedDocument of(SampleArticle.FeedKind kind) {
        return switch (kind) {
            case RSS -> new RssDocument();
            case ATOM -> new AtomDocument();
            case JSON -> new JsonFeedDocument();
        };
    }
}
