package org.testimony.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.Authority;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;

/** What a feed said about an article, kept while the page is fetched. */
public record WaitingItem(
        String articleId,
        String canonicalUrl,
        String url,
        String publisher,
        String feedId,
        String title,
        String text,
        String language,
        List<String> authors,
        @Nullable Instant publishedAt,
        Instant fetchedAt,
        Authority authority) {
    public WaitingItem {
        authors = List.copyOf(authors);
    }

    static WaitingItem of(Arrival item) {
        Draft draft = item.draft();
        return new WaitingItem(
                draft.articleId().value(),
                draft.canonicalUrl().value(),
                draft.url(),
                draft.publisher(),
                String.valueOf(draft.feedId()),
                draft.title(),
                draft.text(),
                draft.language(),
                draft.authors(),
                draft.publishedAt(),
                draft.fetchedAt(),
                draft.authority());
    }

    /** The address to fetch: what the feed gave, not the canonical form, which is an identity. */
    @JsonIgnore
    public String fetchUrl() {
        return url;
    }

    /** The server of the page: its host, with the port when that is not the usual one. */
    @JsonIgnore
    public String host() {
        return CanonicalUrl.of(url).host();
    }

    /** The draft that the feed alone makes of it. */
    public Draft draft() {
        Draft.Raw raw = new Draft.Raw(url, publisher, title, text, language, authors, publishedAt);
        return Draft.of(raw, new FeedId(feedId), fetchedAt)
                .at(new CanonicalUrl(canonicalUrl))
                .saidBy(authority);
    }
}
