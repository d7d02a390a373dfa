package org.testimony.ingest.page.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.PageTree;
import org.testimony.ingest.page.tree.Spaces;
import org.testimony.ingest.page.tree.Walk;

/** The first element of a page that is marked as its byline. It is sought only when the page's head names nobody. */
final class BylineInPage {
    private static final int LONG = 100;

    private final boolean known;
    private @Nullable String found;

    private BylineInPage(boolean known) {
        this.known = known;
    }

    static BylineInPage sought() {
        return new BylineInPage(false);
    }

    static BylineInPage known() {
        return new BylineInPage(true);
    }

    Optional<String> found() {
        return Optional.ofNullable(found);
    }

    /** Whether the element is the byline sought: then its words are kept, and it belongs to the article no more. */
    boolean takes(PageNode element, ClassSigns signs) {
        if (known || found != null || !isMarked(element, signs)) {
            return false;
        }
        String words = words(element);
        if (words.isEmpty() || words.length() >= LONG) {
            return false;
        }
        PageNode name = name(element);
        found = name == null ? words : Spaces.trim(NodeText.of(name, PageTree.MAX_DEPTH));
        return true;
    }

    private static boolean isMarked(PageNode element, ClassSigns signs) {
        String itemprop = element.attribute("itemprop");
        return "author".equals(element.attribute("rel"))
                || itemprop != null && itemprop.contains("author")
                || signs.isByline(element);
    }

    // White space counts here, but no page has 10,000 spaces before a name.
    private static String words(PageNode element) {
        return element.tally().textLength() >= LONG ? "" : Spaces.trim(NodeText.of(element, 10_000));
    }

    private static @Nullable PageNode name(PageNode element) {
        PageNode end = Walk.past(element);
        for (PageNode at = Walk.next(element); at != null && at != end; at = Walk.next(at)) {
            String itemprop = at.attribute("itemprop");
            if (itemprop != null && itemprop.contains("name")) {
                return at;
            }
        }
        return null;
    }
}
