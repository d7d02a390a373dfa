package org.testimony.ingest.page.tree;

import org.jspecify.annotations.Nullable;

/** The way through the elements of a page, from the first to the last, that survives changes on the way. */
public final class Walk {
    private Walk() {}

    /** The next element: the first one inside, else the next one after. */
    public static @Nullable PageNode next(PageNode node) {
        PageNode inside = node.firstElement();
        return inside == null ? past(node) : inside;
    }

    /** The next element that is not inside this one. */
    public static @Nullable PageNode past(PageNode node) {
        PageNode at = node;
        while (at != null) {
            PageNode after = at.nextElement();
            if (after != null) {
                return after;
            }
            at = at.parent();
        }
        return null;
    }

    /** Takes an element out and gives the one that comes after it. */
    public static @Nullable PageNode pastRemoved(PageNode node) {
        PageNode after = past(node);
        node.remove();
        return after;
    }

    /** Whether one of the nearest ancestors, at most so many, has the name. */
    public static boolean isInside(PageNode node, String name, int ancestors) {
        PageNode at = node.parent();
        for (int level = 0; level < ancestors && at != null; level++) {
            if (at.is(name)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
