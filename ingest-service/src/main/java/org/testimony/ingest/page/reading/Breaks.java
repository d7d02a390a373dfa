package org.testimony.ingest.page.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;
import org.testimony.ingest.page.tree.Tags;

/** Two line breaks in a row mean a new paragraph; many old and mailed pages know no other way. */
final class Breaks {
    private Breaks() {}

    /** Puts what follows a row of line breaks into a paragraph, up to the next row or the next block. */
    static void toParagraphs(PageNode body) {
        for (PageNode breaking : body.below(Set.of("br"))) {
            if (removeFollowing(breaking)) {
                PageNode paragraph = PageNode.element("p");
                breaking.replaceWith(paragraph);
                fill(paragraph);
                PageNode parent = paragraph.parent();
                if (parent != null && parent.is("p")) {
                    parent.rename("div");
                }
            }
        }
    }

    private static boolean removeFollowing(PageNode breaking) {
        boolean found = false;
        PageNode next = pastBlank(breaking.next());
        while (next != null && next.is("br")) {
            found = true;
            PageNode after = next.next();
            next.remove();
            next = pastBlank(after);
        }
        return found;
    }

    private static void fill(PageNode paragraph) {
        PageNode next = paragraph.next();
        while (next != null && Tags.isPhrasing(next) && !startsRow(next)) {
            PageNode after = next.next();
            paragraph.append(next);
            next = after;
        }
        trimEnd(paragraph);
    }

    /** Removes white space and line breaks from the end of a paragraph. */
    static void trimEnd(PageNode paragraph) {
        PageNode last = paragraph.last();
        while (last != null && Tags.isWhitespace(last)) {
            last.remove();
            last = paragraph.last();
        }
    }

    private static boolean startsRow(PageNode node) {
        PageNode next = node.is("br") ? pastBlank(node.next()) : null;
        return next != null && next.is("br");
    }

    private static @Nullable PageNode pastBlank(@Nullable PageNode start) {
        PageNode at = start;
        while (at != null && (at.isComment() ? at.text().isEmpty() : at.isText() && Spaces.isBlank(at.text()))) {
            at = at.next();
        }
        return at;
    }
}
