package org.testimony.ingest.store;

import java.net.URI;
import java.time.Instant;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.feed.FeedIds;
import org.testimony.ingest.feed.FeedStanding;
import org.testimony.ingest.feed.FeedState;
import org.testimony.ingest.feed.PageWish;

/** A feed that nobody polls. */
public final class SomeFeed {
    private static final Instant SINCE = Instant.parse("2015-10-01T12:00:00Z");

    private SomeFeed() {}

    public static FeedId add(PostgresFeeds feeds, String url) {
        PostgresFeed feed = new PostgresFeed();
        feed.feedId = FeedIds.of(CanonicalUrl.of(url)).value();
        feed.url = url;
        feed.server = URI.create(url).getHost();
        feed.stands(new FeedStanding(FeedState.PAUSED, "operator", SINCE, 0, 0));
        feed.pages = PageWish.AUTO.code();
        feed.intervalSeconds = 3600;
        feed.createdAt = SINCE;
        feed.nextPollAt = SINCE;
        feed.nextPollWhy = "first poll";
        feeds.add(feed);
        return new FeedId(feed.feedId);
    }
}
