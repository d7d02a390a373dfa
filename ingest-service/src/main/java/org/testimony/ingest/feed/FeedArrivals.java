package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.Authority;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.LanguageTag;
import org.testimony.ingest.article.PublicationDate;
import org.testimony.ingest.article.Site;
import org.testimony.ingest.article.UnusableArticleException;

/** Reads the items of one feed into arrivals. Used once. */
public final class FeedArrivals {
    private final Feed feed;
    private final FeedReading.Source source;
    private final Instant fetchedAt;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, Integer> dropped = new TreeMap<>();
    private final Map<ArticleId, String> droppedArticles = new LinkedHashMap<>();
    private final Set<ArticleId> taken = new HashSet<>();

    private FeedArrivals(Feed feed, FeedReading.Source source, Instant fetchedAt) {
        this.feed = feed;
        this.source = source;
        this.fetchedAt = fetchedAt;
    }

    /**
     * Reads the items of a feed.
     *
     * @param maxItems the rest is counted as dropped
     */
    public static FeedReading of(Feed feed, FeedReading.Source source, Instant fetchedAt, int maxItems) {
        FeedArrivals reading = new FeedArrivals(feed, source, fetchedAt);
        List<FeedItem> items = feed.items();
        reading.drop("too-many-items", items.size() - maxItems);
        items.subList(0, Math.min(maxItems, items.size())).forEach(reading::take);
        return new FeedReading(reading.arrivals, reading.dropped, reading.droppedArticles);
    }

    private void take(FeedItem item) {
        String link = Links.resolve(item.link(), source.url());
        if (link == null) {
            drop("no-link", 1);
            return;
        }
        try {
            CanonicalUrl url = CanonicalUrl.of(link);
            // Two items on one page would revise each other at every poll; the first one listed speaks for the page.
            if (!taken.add(url.articleId())) {
                drop("repeated", 1);
                return;
            }
            take(item, link, url);
        } catch (BadUrlException e) {
            drop("bad-link", 1);
        }
    }

    private void take(FeedItem item, String link, CanonicalUrl url) {
        try {
            Authority speaker = Site.isShared(source.url(), url.value()) ? Authority.OWN : Authority.OTHER_SITE;
            Draft draft = Draft.of(raw(item, link), source.feedId(), fetchedAt).saidBy(speaker);
            arrivals.add(Arrival.item(draft, null, source.pages().wants(false)));
        } catch (UnusableArticleException e) {
            drop(e.reason(), 1);
            droppedArticles.put(url.articleId(), e.reason());
        }
    }

    private void drop(String reason, int items) {
        if (items > 0) {
            dropped.merge(reason, items, Integer::sum);
        }
    }

    private Draft.Raw raw(FeedItem item, String link) {
        return new Draft.Raw(
                link,
                first(source.publisher(), item.source(), feed.title()),
                item.title(),
                item.text(),
                Stream.of(item.language(), feed.language(), source.language())
                        .flatMap(tag -> LanguageTag.read(tag).stream())
                        .findFirst()
                        .orElse(null),
                item.authors(),
                PublicationDate.usable(item.date(), fetchedAt).orElse(null));
    }

    static @Nullable String guidHash(@Nullable String guid) {
        return guid == null || guid.isBlank()
                ? null
                : StableIds.sha256(guid.strip()).substring(0, 32);
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
