package org.testimony.ingest.page.reading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;

/** From the best candidate to the element that holds the whole article: often one above, when several parts are alike. */
final class TopCandidate {
    private static final double NEARLY_AS_GOOD = 0.75;
    private static final int SEVERAL = 3;

    private final Candidates candidates;

    TopCandidate(Candidates candidates) {
        this.candidates = candidates;
    }

    /** The element that holds the article; it has a score. */
    PageNode choose(List<PageNode> best) {
        PageNode top = ensureScored(sharedByGood(best));
        return ensureScored(withoutSiblings(whereScoresRise(top)));
    }

    private PageNode sharedByGood(List<PageNode> best) {
        PageNode top = best.get(0);
        List<Set<PageNode>> above = best.stream()
                .skip(1)
                .filter(other -> Candidates.points(other) / Candidates.points(top) >= NEARLY_AS_GOOD)
                .map(TopCandidate::ancestors)
                .toList();
        if (above.size() < SEVERAL) {
            return top;
        }
        for (PageNode at = inBody(top.parent()); at != null; at = inBody(at.parent())) {
            PageNode ancestor = at;
            if (above.stream().filter(set -> set.contains(ancestor)).count() >= SEVERAL) {
                return ancestor;
            }
        }
        return top;
    }

    // Parents get half of a child's points, so one that has more holds more text elsewhere.
    private static PageNode whereScoresRise(PageNode top) {
        double last = Candidates.points(top);
        double enough = last / 3;
        for (PageNode at = inBody(top.parent()); at != null; at = inBody(at.parent())) {
            Double score = at.score();
            if (score == null) {
                continue;
            }
            if (score < enough) {
                return top;
            }
            if (score > last) {
                return at;
            }
            last = score;
        }
        return top;
    }

    private static PageNode withoutSiblings(PageNode top) {
        PageNode at = top;
        PageNode above = inBody(at.parent());
        while (above != null && above.onlyElement() != null) {
            at = above;
            above = inBody(at.parent());
        }
        return at;
    }

    private PageNode ensureScored(PageNode element) {
        if (element.score() == null) {
            element.score(candidates.start(element));
        }
        return element;
    }

    private static Set<PageNode> ancestors(PageNode element) {
        Set<PageNode> above = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PageNode at = element.parent(); at != null; at = at.parent()) {
            above.add(at);
        }
        return above;
    }

    private static @Nullable PageNode inBody(@Nullable PageNode element) {
        return element == null || element.is("body") || !element.isElement() ? null : element;
    }
}
