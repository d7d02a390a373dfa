package org.testimony.ingest.feed;

import org.testimony.contract.id.FeedId;
import org.testimony.contract.id.StableIds;
import org.testimony.ingest.article.CanonicalUrl;

/** The stable id of a feed: the same canonical address has the same id on every machine. */
public final class FeedIds {
    private static final int DIGITS = 32;

    private FeedIds() {}

    /** The id of the feed at this address. */
    public static FeedId of(CanonicalUrl url) {
        return new FeedId("f-" + StableIds.sha256("feed\u001f" + url.value()).substring(0, DIGITS));
    }
}
