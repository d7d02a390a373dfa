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
import org.testimony.ingest.article.SiteName;
import org.testimony.ingest.article.UnusableArticleException;
import org.testimony.ingest.article.UrlVariants;

/** Reads the items of one feed into arrivals. Used once. */
public final class FeedArrivals {
    /** Characters; hardly any summary is as long as this. */
    private static final int LONG_TEXT = 2000;

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
        reading.drop("too-many-items", feed.itemsBeyond() + Math.max(0, items.size() - maxItems));
        items.subList(0, Math.min(maxItems, items.size())).forEach(reading::take);
        return new FeedReading(reading.arrivals, reading.dropped, reading.droppedArticles);
    }

    private void take(FeedItem item) {
        if (item.link() == null && item.text().isBlank()) {
            drop("no-link", 1);
            return;
        }
        try {
            String link = item.link() == null ? ownAddress(item) : item.link();
            CanonicalUrl url =
                    item.link() == null ? new CanonicalUrl(link) : CanonicalUrl.of(UrlVariants.desktop(link));
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

    // An item without a page of its own is part of the feed's document, and its id there tells it from the others;
    // without
    // an id, its words do.
    private String ownAddress(FeedItem item) {
        String mark = guidHash(item.id());
        String words = mark == null ? guidHash(item.title() + '\u001f' + item.text()) : mark;
        return CanonicalUrl.of(source.url()).value() + "#item=" + words;
    }

    private void take(FeedItem item, String link, CanonicalUrl url) {
        try {
            boolean own = SiteName.isSame(CanonicalUrl.of(source.url()).host(), url.host());
            Draft draft = Draft.of(raw(item, link), source.feedId(), fetchedAt)
                    .at(url)
                    .saidBy(own ? Authority.OWN : Authority.OTHER_SITE);
            String guid = item.idIsLink() || item.link() == null ? null : guidHash(item.id());
            arrivals.add(Arrival.item(
                    draft, guid, item.link() != null && source.pages().wants(isSummary(item))));
        } catch (UnusableArticleException e) {
            drop(e.reason(), 1);
            droppedArticles.put(url.articleId(), e.reason());
        }
    }

    // Some feeds put whole articles where a summary belongs.
    private static boolean isSummary(FeedItem item) {
        String text = item.text().stripTrailing();
        boolean cut = text.endsWith("\u2026") || text.endsWith("...") || text.endsWith("[\u2026]");
        return item.summaryOnly() && (text.length() < LONG_TEXT || cut);
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
                item.authors().stream()
                        .map(FeedAuthor::name)
                        .filter(Objects::nonNull)
                        .toList(),
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
