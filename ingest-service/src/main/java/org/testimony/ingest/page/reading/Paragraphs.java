package org.testimony.ingest.page.reading;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;
import org.testimony.ingest.page.tree.Tags;

/** Gives divisions the paragraphs they lack, so that text counts however a site marks it up. */
final class Paragraphs {
    private static final double LINKED = 0.25;

    private Paragraphs() {}

    /** Puts each run of text and phrasing directly inside a division into a paragraph of its own. */
    static void wrapRuns(PageNode division) {
        PageNode paragraph = null;
        boolean parted = false;
        PageNode child = division.first();
        while (child != null) {
            PageNode next = child.next();
            if (!Tags.isPhrasing(child)) {
                if (paragraph != null) {
                    Breaks.trimEnd(paragraph);
                }
                parted = child.isComment() && (paragraph != null || parted);
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.append(child);
            } else if (!Tags.isWhitespace(child)) {
                paragraph = PageNode.element("p");
                child.replaceWith(paragraph);
                paragraph.append(child);
                if (parted) {
                    paragraph.markContinuing();
                }
            }
            child = next;
        }
    }

    /** The element that stands for a division that is one paragraph in fact, or nothing when it is more than that. */
    static @Nullable PageNode single(PageNode division) {
        PageNode only = division.onlyElement();
        if (only != null
                && only.is("p")
                && hasNoOwnText(division)
                && division.tally().linkDensity() < LINKED) {
            division.replaceWith(only);
            return only;
        }
        if (division.tally().blocks() == 0) {
            division.rename("p");
            return division;
        }
        return null;
    }

    private static boolean hasNoOwnText(PageNode division) {
        for (PageNode child = division.first(); child != null; child = child.next()) {
            if (child.isText() && endsInWord(child.text())) {
                return false;
            }
        }
        return true;
    }

    // Reader views look at the last character only.
    private static boolean endsInWord(String text) {
        return !text.isEmpty() && !Spaces.isSpace(text.charAt(text.length() - 1));
    }
}
