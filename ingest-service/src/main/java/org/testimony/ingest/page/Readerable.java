package org.testimony.ingest.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.PageTree;
import org.testimony.ingest.page.tree.Walk;

/** Whether a page looks like an article at first sight: enough long paragraphs, as Firefox decides to offer its reader view. */
final class Readerable {
    private static final int LONG = 140;
    private static final double ENOUGH = 20;

    private Readerable() {}

    static boolean looksLikeArticle(PageNode document) {
        ClassSigns signs = new ClassSigns();
        Set<PageNode> texts = new LinkedHashSet<>(document.below(Set.of("p", "pre", "article")));
        for (PageNode breaking : document.below(Set.of("br"))) {
            PageNode parent = breaking.parent();
            if (parent != null && parent.is("div")) {
                texts.add(parent);
            }
        }
        double score = 0;
        for (PageNode text : texts) {
            long length = text.tally().textLength();
            boolean counts = length >= LONG && isShown(text) && !signs.isUnlikely(text) && !isInList(text);
            score += counts ? Math.sqrt(length - LONG) : 0;
        }
        return score > ENOUGH;
    }

    private static boolean isInList(PageNode text) {
        return text.is("p") && Walk.isInside(text, "li", PageTree.MAX_DEPTH);
    }

    private static boolean isShown(PageNode element) {
        String style = element.attribute("style");
        boolean isNone = style != null && style.replace(" ", "").contains("display:none");
        return !isNone && element.attribute("hidden") == null && !"true".equals(element.attribute("aria-hidden"));
    }
}
