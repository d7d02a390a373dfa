package org.testimony.ingest.page.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.cleaning.Strictness;
import org.testimony.ingest.page.metadata.TextSimilarity;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Walk;

/** One walk over a page that takes out what no reader would call the article and collects the elements worth a score. */
final class Clearing {
    private static final double SAME_TITLE = 0.75;
    private static final int MAX_HEADING = 20_000;
    private static final int NEAR = 4;
    private static final Set<String> SCORED = Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
    private static final Set<String> EMPTY_IS_NOTHING =
            Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> UNLIKELY_ROLES =
            Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");

    private final ClassSigns signs;
    private final Strictness strictness;
    private final String title;
    private final BylineInPage byline;
    private final List<PageNode> scored = new ArrayList<>();
    private boolean seeksTitle = true;

    Clearing(ClassSigns signs, Strictness strictness, String title, BylineInPage byline) {
        this.signs = signs;
        this.strictness = strictness;
        this.title = title;
        this.byline = byline;
    }

    /** Clears the page in place; the elements that are worth a score, in its order. */
    List<PageNode> clear(PageNode document) {
        PageNode at = document.firstElement();
        while (at != null) {
            at = isNoArticle(at) ? Walk.pastRemoved(at) : Walk.next(collect(at));
        }
        return scored;
    }

    private boolean isNoArticle(PageNode element) {
        return !Visibility.isVisible(element)
                || Visibility.isDialog(element)
                || byline.takes(element, signs)
                || repeatsTitle(element)
                || strictness.dropsUnlikely() && isUnlikely(element)
                || EMPTY_IS_NOTHING.contains(element.name()) && isEmpty(element);
    }

    // Only the first such heading goes: a later one may head a section of the same name.
    private boolean repeatsTitle(PageNode element) {
        if (!seeksTitle || !element.is("h1") && !element.is("h2")) {
            return false;
        }
        boolean same = TextSimilarity.of(title, NodeText.of(element, MAX_HEADING)) > SAME_TITLE;
        seeksTitle = !same;
        return same;
    }

    private boolean isUnlikely(PageNode element) {
        boolean byName = signs.isUnlikely(element)
                && !element.is("body")
                && !element.is("a")
                && !Walk.isInside(element, "table", NEAR)
                && !Walk.isInside(element, "code", NEAR);
        String role = element.attribute("role");
        return byName || role != null && UNLIKELY_ROLES.contains(role);
    }

    private static boolean isEmpty(PageNode element) {
        if (element.tally().textLength() > 0) {
            return false;
        }
        int children = 0;
        for (PageNode child = element.firstElement(); child != null; child = child.nextElement()) {
            children++;
        }
        return children == 0 || children == element.tally().breaks();
    }

    private PageNode collect(PageNode element) {
        if (SCORED.contains(element.name())) {
            scored.add(element);
        }
        if (!element.is("div")) {
            return element;
        }
        Paragraphs.wrapRuns(element);
        @Nullable PageNode single = Paragraphs.single(element);
        if (single == null) {
            return element;
        }
        scored.add(single);
        return single;
    }
}
