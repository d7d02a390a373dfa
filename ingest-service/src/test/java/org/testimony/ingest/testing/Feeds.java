package org.testimony.ingest.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.testimony.contract.id.FeedId;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.feed.FeedIds;
import org.testimony.ingest.feed.FeedStanding;
import org.testimony.ingest.feed.FeedState;
import org.testimony.ingest.feed.PageWish;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;

/** Feeds for tests: rows of the table, and the text that a server sends. */
public final class Feeds {
    private static final UrlRule URLS = new UrlRule(Set.of(80, 443), AddressRule.publicAndLoopback());

    private Feeds() {}

    /** A URL that may be fetched, also one on this machine. */
    public static GuardedUrl url(String url) {
        return URLS.check(url);
    }

    /** A new feed that nobody polls for the next years, added to the database. */
    public static FeedId addQuiet(PostgresFeeds feeds, String address) {
        PostgresFeed feed = at(address, Instant.now().plus(Duration.ofDays(10_000)));
        feeds.add(feed);
        return id(feed);
    }

    /** A new feed that is due at this time. */
    public static PostgresFeed at(String address, Instant due) {
        GuardedUrl url = url(address);
        PostgresFeed feed = new PostgresFeed();
        feed.feedId = FeedIds.of(CanonicalUrl.of(address)).value();
        feed.url = url.toString();
        feed.server = url.server();
        feed.pages = PageWish.NEVER.code();
        feed.intervalSeconds = 3600;
        feed.createdAt = Instant.now();
        feed.nextPollAt = due;
        feed.nextPollWhy = "first poll";
        feed.stands(new FeedStanding(FeedState.ACTIVE, "new", feed.createdAt, 0, 0));
        return feed;
    }

    public static FeedId id(PostgresFeed feed) {
        return new FeedId(feed.feedId);
    }

    /** The link of an item. */
    public static String link(String run, String name) {
        return "https://news.example/" + run + "/" + name;
    }

    /** A feed with these items. */
    public static String rss(String run, String... names) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>A feed</title>");
        for (String name : names) {
            rss.append("<item><title>")
                    .append(name)
                    .append("</title><link>")
                    .append(link(run, name))
                    .append("</link><description>Text of ")
                    .append(name)
                    .append("</description><pubDate>Mon, 21 Sep 2015 10:00:00 GMT</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }
}
