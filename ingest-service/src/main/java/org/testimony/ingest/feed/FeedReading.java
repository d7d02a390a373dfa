package org.testimony.ingest.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.Draft;

/**
 * What one look at a feed brings: arrivals, and the number of items that made none, by reason. Nothing is dropped without
 * being counted.
 *
 * @param dropped reasons in a fixed order, each with its number of items
 * @param droppedArticles the reasons for those of them whose article is known
 */
public record FeedReading(
        List<Arrival> arrivals, Map<String, Integer> dropped, Map<ArticleId, String> droppedArticles) {
    public FeedReading {
        arrivals = List.copyOf(arrivals);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
        droppedArticles = Collections.unmodifiableMap(new LinkedHashMap<>(droppedArticles));
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
            @Nullable String language,
            PageWish pages) {}

    /** The drafts of the arrivals. */
    public List<Draft> drafts() {
        return arrivals.stream().map(Arrival::draft).toList();
    }

    /** The number of items that were there. */
    public int seen() {
        return arrivals.size()
                + dropped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
