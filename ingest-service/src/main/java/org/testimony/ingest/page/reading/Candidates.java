package org.testimony.ingest.page.reading;

import java.util.ArrayList;
import java.util.List;
import org.testimony.ingest.page.cleaning.Strictness;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Tally;

/** Elements that could be the article: each text gives points to what it is in, the nearest most. */
final class Candidates {
    private static final int BEST = 5;
    private static final int SHORT = 25;
    private static final int LEVELS = 5;

    private final ClassSigns signs;
    private final Strictness strictness;
    private final List<PageNode> all = new ArrayList<>();

    Candidates(ClassSigns signs, Strictness strictness) {
        this.signs = signs;
        this.strictness = strictness;
    }

    /** At most five candidates, the best first; a tie goes to the one that comes first on the page. */
    List<PageNode> best(List<PageNode> texts) {
        texts.forEach(this::award);
        List<PageNode> best = new ArrayList<>();
        for (PageNode candidate : all) {
            double score = points(candidate) * (1 - candidate.tally().linkDensity());
            candidate.score(score);
            int place = 0;
            while (place < best.size() && points(best.get(place)) >= score) {
                place++;
            }
            best.add(place, candidate);
            if (best.size() > BEST) {
                best.remove(BEST);
            }
        }
        return best;
    }

    /** The points that an element starts with, by its name and its classes. */
    double start(PageNode element) {
        double points = switch (element.name()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return points + strictness.weight(element, signs);
    }

    static double points(PageNode element) {
        Double score = element.score();
        return score == null ? 0 : score;
    }

    private void award(PageNode text) {
        PageNode at = text.parent();
        Tally tally = text.tally();
        if (at == null || !at.isElement() || tally.textLength() < SHORT) {
            return;
        }
        double points = 2 + tally.commas() + Math.min(tally.textLength() / 100, 3);
        for (int level = 0; level < LEVELS && at != null; level++) {
            PageNode above = at.parent();
            if (at.isElement() && above != null && above.isElement()) {
                if (at.score() == null) {
                    at.score(start(at));
                    all.add(at);
                }
                at.score(points(at) + points / divider(level));
            }
            at = above;
        }
    }

    private static int divider(int level) {
        return level == 0 ? 1 : level == 1 ? 2 : level * 3;
    }
}
