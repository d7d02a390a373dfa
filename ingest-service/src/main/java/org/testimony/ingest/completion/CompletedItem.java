package org.testimony.ingest.completion;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.Authority;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.PageFacts;
import org.testimony.ingest.article.PublicationDate;
import org.testimony.ingest.article.UrlVariants;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageLinks;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.WaitingItem;

/**
 * An item together with its page: the feed's word for title, date and authors where it has one, the page's text. Only
 * computes.
 *
 * @param moves where the article's address turned out to be another one
 */
record CompletedItem(Arrival arrival, List<Delivery.Move> moves) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    CompletedItem {
        moves = List.copyOf(moves);
    }

    /** The item as it is without its page. */
    static CompletedItem withoutPage(WaitingItem item) {
        return new CompletedItem(Arrival.fromPage(item.draft(), null), List.of());
    }

    /**
     * The item with a page that has an article.
     *
     * @throws org.testimony.ingest.article.UnusableArticleException when the text is too long
     */
    static CompletedItem of(WaitingItem item, Page page, PageFacts facts) {
        Draft.Raw raw = new Draft.Raw(
                facts.url(),
                item.publisher(),
                item.title().isBlank() ? page.title() : item.title(),
                page.text(),
                page.language().orElse(item.language()),
                item.authors().isEmpty() ? page.authors() : item.authors(),
                item.publishedAt() == null ? date(page, facts.fetchedAt()) : item.publishedAt(),
                item.publishedAt() == null);
        Draft draft = Draft.of(raw, new FeedId(item.feedId()), facts.fetchedAt())
                .at(new CanonicalUrl(item.canonicalUrl()))
                .saidBy(Authority.OWN);
        return new CompletedItem(Arrival.fromPage(draft, facts), moves(item, page, facts));
    }

    private static @org.jspecify.annotations.Nullable Instant date(Page page, Instant now) {
        return page.publishedAt().flatMap(at -> PublicationDate.usable(at, now)).orElse(null);
    }

    // Servers also redirect to front pages, consent walls and the next best article. An address is only believed to be
    // the
    // same article's when the page bears at least a word of the title that the feed gave it.
    private static List<Delivery.Move> moves(WaitingItem item, Page page, PageFacts facts) {
        CanonicalUrl listed = new CanonicalUrl(item.canonicalUrl());
        CanonicalUrl found = CanonicalUrl.of(UrlVariants.desktop(facts.url()));
        CanonicalUrl own = PageLinks.canonical(page, facts.url());
        if (own.equals(listed) || PageLinks.looksLikeNoArticle(own) || !sameTitle(item.title(), page.title())) {
            return List.of();
        }
        String reason = own.equals(found) ? "redirect" : "canonical-link";
        return List.of(new Delivery.Move(listed, own, reason, facts.fetchedAt()));
    }

    static boolean sameTitle(String listed, String found) {
        Set<String> words = words(listed);
        return words.isEmpty() || words(found).stream().anyMatch(words::contains);
    }

    private static Set<String> words(String title) {
        return WORD.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }
}
