package org.testimony.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * A draft as it arrives, with what its way tells about it.
 *
 * @param statement the hash of what a feed's item says; absent when this is not an item of a feed
 * @param guid the hash of the id that the feed gives the item
 * @param summaryOnly whether the text is a summary and the page is to be fetched
 * @param page the page that the text was taken from
 */
public record Arrival(
        Draft draft,
        @Nullable String statement,
        @Nullable String guid,
        boolean summaryOnly,
        @Nullable PageFacts page) {

    /** A posted draft. */
    public static Arrival posted(Draft draft) {
        return new Arrival(draft, null, null, false, null);
    }

    /** An item of a feed. */
    public static Arrival item(Draft draft, @Nullable String guid, boolean summaryOnly) {
        return new Arrival(draft, RevisionHash.of(draft.contentHash(), draft.publishedAt()), guid, summaryOnly, null);
    }

    /** An item whose page was fetched, or could not be had. */
    public static Arrival fromPage(Draft draft, @Nullable PageFacts page) {
        return new Arrival(draft, null, null, false, page);
    }

    /** The same, at another address of the same article. */
    public Arrival at(CanonicalUrl url) {
        return new Arrival(draft.at(url), statement, guid, summaryOnly, page);
    }
}
