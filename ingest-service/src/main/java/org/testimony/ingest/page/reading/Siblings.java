package org.testimony.ingest.page.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;

/** Joins the article with neighbours that belong to it: introductions, parts between advertisements, loose paragraphs. */
final class Siblings {
    private static final Set<String> KEEP_NAME = Set.of("div", "article", "section", "p", "ol", "ul");
    private static final double MIN_SCORE = 10;
    private static final double SHARE = 0.2;
    private static final int LONG = 80;
    private static final Pattern SENTENCE_END = Pattern.compile("\\.( |$)");

    private final PageNode top;
    private final double enough;

    Siblings(PageNode top) {
        this.top = top;
        this.enough = Math.max(MIN_SCORE, Candidates.points(top) * SHARE);
    }

    /** Moves the article and what belongs to it out of the page into an element of their own. */
    PageNode join() {
        PageNode article = PageNode.element("div");
        PageNode parent = top.parent();
        if (parent == null) {
            article.append(top);
            return article;
        }
        for (PageNode sibling : parent.elements()) {
            if (sibling == top || belongs(sibling)) {
                if (!KEEP_NAME.contains(sibling.name())) {
                    sibling.rename("div");
                }
                article.append(sibling);
            }
        }
        return article;
    }

    private boolean belongs(PageNode sibling) {
        boolean alike = !top.className().isEmpty() && sibling.className().equals(top.className());
        double bonus = alike ? Candidates.points(top) * SHARE : 0;
        Double score = sibling.score();
        if (score != null && score + bonus >= enough) {
            return true;
        }
        return sibling.is("p") && isText(sibling);
    }

    private static boolean isText(PageNode paragraph) {
        long length = paragraph.tally().textLength();
        double links = paragraph.tally().linkDensity();
        if (length > LONG) {
            return links < 0.25;
        }
        return length > 0
                && length < LONG
                && links == 0
                && SENTENCE_END.matcher(NodeText.line(paragraph, 10_000)).find();
    }
}
