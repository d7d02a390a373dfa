package org.testimony.ingest.page.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.cleaning.ArticleCleaning;
import org.testimony.ingest.page.cleaning.Strictness;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.PageNode;

/**
 * Finds the article on a page in the way of the reader view of Firefox (Mozilla's Readability 0.6, which goes back to
 * Arc90's): paragraphs give points to what holds them, the best element and its neighbours are the article, the rest is cut
 * away; too little text, and the page is read again with less trust in its class names.
 */
public final class ArticleReading {
    private static final int ENOUGH_TEXT = 500;

    private final ClassSigns signs = new ClassSigns();
    private final PageNode prepared;
    private final String title;
    private final BylineInPage byline;

    private record Attempt(PageNode article, @Nullable String direction, Strictness strictness) {
        private long length() {
            return article.tally().textLength();
        }
    }

    private ArticleReading(PageNode prepared, String title, BylineInPage byline) {
        this.prepared = prepared;
        this.title = title;
        this.byline = byline;
    }

    /**
     * Reads a page that {@link Preparation} has prepared. The tree given is used up.
     *
     * @param byline the byline when the page's head has one; else it is sought in the page
     * @return nothing when the page has no text
     */
    public static Optional<Reading> read(PageNode document, String title, @Nullable String byline) {
        BylineInPage sought = byline == null ? BylineInPage.sought() : BylineInPage.known();
        return new ArticleReading(document, title, sought).read();
    }

    private Optional<Reading> read() {
        Attempt longest = null;
        Optional<Strictness> next = Optional.of(Strictness.STRICT);
        while (next.isPresent() && (longest == null || longest.length() < ENOUGH_TEXT)) {
            Attempt attempt = attempt(prepared.copy(), next.get());
            // A less strict reading has to find more: what it adds is less certain.
            boolean isLonger = attempt != null && (longest == null || attempt.length() > longest.length());
            longest = isLonger ? attempt : longest;
            next = next.get().next();
        }
        return Optional.ofNullable(longest)
                .filter(attempt -> attempt.length() > 0)
                .map(this::reading);
    }

    private @Nullable Attempt attempt(PageNode document, Strictness strictness) {
        List<PageNode> bodies = document.below(Set.of("body"));
        if (bodies.isEmpty()) {
            return null;
        }
        Candidates candidates = new Candidates(signs, strictness);
        List<PageNode> texts = new Clearing(signs, strictness, title, byline).clear(document);
        List<PageNode> best = candidates.best(texts);
        PageNode top = best.isEmpty() || best.get(0).is("body")
                ? wholeBody(bodies.get(0), candidates)
                : new TopCandidate(candidates).choose(best);
        PageNode parent = top.parent();
        PageNode article = new Siblings(top).join();
        new ArticleCleaning(strictness, signs).clean(article);
        return new Attempt(article, direction(top, parent), strictness);
    }

    private static PageNode wholeBody(PageNode body, Candidates candidates) {
        PageNode whole = PageNode.element("div");
        PageNode child = body.first();
        while (child != null) {
            PageNode next = child.next();
            whole.append(child);
            child = next;
        }
        body.append(whole);
        whole.score(candidates.start(whole));
        return whole;
    }

    private static @Nullable String direction(PageNode top, @Nullable PageNode parent) {
        String outer = parent == null ? null : stated(parent);
        if (outer != null) {
            return outer;
        }
        String own = stated(top);
        PageNode at = own == null && parent != null ? parent.parent() : null;
        while (at != null && stated(at) == null) {
            at = at.parent();
        }
        return at == null ? own : stated(at);
    }

    private static @Nullable String stated(PageNode element) {
        String direction = element.attribute("dir");
        return direction == null || direction.isBlank() ? null : direction;
    }

    private Reading reading(Attempt attempt) {
        return new Reading(attempt.article(), byline.found().orElse(null), attempt.direction(), attempt.strictness());
    }
}
