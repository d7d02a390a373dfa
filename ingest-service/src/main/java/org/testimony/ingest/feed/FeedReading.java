package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.LanguageTag;
import org.testimony.ingest.article.PublicationDate;
import org.testimony.ingest.article.UnusableArticleException;

/**
 * What one look at a feed brings: drafts, and the number of items that made none, by reason. Nothing is dropped without
 * being counted.
 *
 * @param dropped reasons in a fixed order, each with its number of items
 */
public record FeedReading(List<Draft> drafts, Map<String, Integer> dropped) {
    public FeedReading {
        drafts = List.copyOf(drafts);
        dropped = java.util.Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /**
     * Where a feed was found and what its settings say.
     *
     * @param url where its relative links start
     * @param publisher the operator's word, which wins over the feed's own
     */
    public record Source(
            FeedId feedId,
            String url,
            @Nullable String publisher,
            @Nullable String language) {}

    /**
     * Reads the items of a feed.
     *
     * @param maxItems the rest is counted as dropped
     */
    public static FeedReading of(Feed feed, Source source, Instant fetchedAt, int maxItems) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> dropped = new TreeMap<>();
        Set<ArticleId> taken = new HashSet<>();
        int beyond = feed.itemsBeyond() + Math.max(0, feed.items().size() - maxItems);
        if (beyond > 0) {
            dropped.put("too-many-items", beyond);
        }
        for (FeedItem item :
                feed.items().subList(0, Math.min(maxItems, feed.items().size()))) {
            String reason = take(item, feed, source, fetchedAt, drafts, taken);
            if (reason != null) {
                dropped.merge(reason, 1, Integer::sum);
            }
        }
        return new FeedReading(drafts, dropped);
    }

    private static @Nullable String take(
            FeedItem item, Feed feed, Source source, Instant fetchedAt, List<Draft> drafts, Set<ArticleId> taken) {
        String link = item.link();
        if (link == null) {
            return "no-link";
        }
        try {
            Draft draft = Draft.of(raw(item, link, feed, source, fetchedAt), source.feedId(), fetchedAt);
            // Two items on one page would revise each other at every poll; the first one listed speaks for the page.
            if (!taken.add(draft.articleId())) {
                return "repeated";
            }
            drafts.add(draft);
            return null;
        } catch (BadUrlException e) {
            return "bad-link";
        } catch (UnusableArticleException e) {
            return e.reason();
        }
    }

    private static Draft.Raw raw(FeedItem item, String link, Feed feed, Source source, Instant fetchedAt) {
        return new Draft.Raw(
                link,
                first(source.publisher(), item.source(), feed.title()),
                item.title(),
                item.text(),
                Stream.of(item.language(), feed.language(), source.language())
                        .flatMap(tag -> LanguageTag.read(tag).stream())
                        .findFirst()
                        .orElse(null),
                item.authors().stream().map(FeedAuthor::name).toList(),
                PublicationDate.usable(item.date(), fetchedAt).orElse(null));
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
