package org.testimony.ingest.page.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node of a page: an element, a text or a comment. Nodes know their neighbours, so moving one costs the same in a row of
 * a hundred thousand as in a row of three.
 */
public final class PageNode {
    private static final String TEXT = "#text";
    private static final String COMMENT = "#comment";
    private static final String DOCUMENT = "#document";

    private final Attributes attributes;
    private String name;
    private final String text;
    private @Nullable PageNode parent;
    private @Nullable PageNode first;
    private @Nullable PageNode last;
    private @Nullable PageNode previous;
    private @Nullable PageNode next;
    private @Nullable Tally tally;
    private @Nullable Double score;
    private boolean dataTable;
    private boolean continuing;

    private PageNode(String name, Attributes attributes, String text) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
    }

    public static PageNode document() {
        return new PageNode(DOCUMENT, Attributes.NONE, "");
    }

    public static PageNode element(String name) {
        return new PageNode(name, Attributes.NONE, "");
    }

    static PageNode element(String name, Attributes attributes) {
        return new PageNode(name, attributes, "");
    }

    public static PageNode text(String text) {
        return new PageNode(TEXT, Attributes.NONE, text);
    }

    static PageNode comment(boolean blank) {
        return new PageNode(COMMENT, Attributes.NONE, blank ? "" : "-");
    }

    public String name() {
        return name;
    }

    public boolean is(String element) {
        return name.equals(element);
    }

    public boolean isText() {
        return name.equals(TEXT);
    }

    public boolean isElement() {
        return name.charAt(0) != '#';
    }

    public boolean isComment() {
        return name.equals(COMMENT);
    }

    /** The text of a text node; empty for every other node (a comment keeps only whether it is blank). */
    public String text() {
        return text;
    }

    public Attributes attributes() {
        return attributes;
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** The classes and the id of the element, for what their words give away. */
    public String className() {
        return attributes.className();
    }

    public String id() {
        return attributes.id();
    }

    public @Nullable PageNode parent() {
        return parent;
    }

    public @Nullable PageNode first() {
        return first;
    }

    public @Nullable PageNode last() {
        return last;
    }

    public @Nullable PageNode previous() {
        return previous;
    }

    public @Nullable PageNode next() {
        return next;
    }

    public @Nullable PageNode firstElement() {
        return elementFrom(first);
    }

    public @Nullable PageNode nextElement() {
        return elementFrom(next);
    }

    /** The only element inside, or nothing when there is none or more than one. */
    public @Nullable PageNode onlyElement() {
        PageNode only = firstElement();
        return only == null || only.nextElement() != null ? null : only;
    }

    public List<PageNode> elements() {
        List<PageNode> elements = new ArrayList<>();
        for (PageNode child = firstElement(); child != null; child = child.nextElement()) {
            elements.add(child);
        }
        return elements;
    }

    public Tally tally() {
        Tally known = tally;
        if (known == null) {
            known = Tally.of(this);
            tally = known;
        }
        return known;
    }

    public @Nullable Double score() {
        return score;
    }

    public void score(double points) {
        score = points;
    }

    public boolean isDataTable() {
        return dataTable;
    }

    public void markDataTable() {
        dataTable = true;
        forgetTallies(parent);
    }

    /** Whether this paragraph goes on with the sentence of the one before, from which only a comment divides it. */
    public boolean isContinuing() {
        return continuing;
    }

    public void markContinuing() {
        continuing = true;
    }

    /** Gives the element another name; its place, attributes and children stay. */
    public void rename(String element) {
        name = element;
        forgetTallies(parent);
    }

    /** Takes the node out of the tree; without a parent nothing happens. */
    public void remove() {
        PageNode from = parent;
        if (from == null) {
            return;
        }
        if (previous == null) {
            from.first = next;
        } else {
            previous.next = next;
        }
        if (next == null) {
            from.last = previous;
        } else {
            next.previous = previous;
        }
        parent = null;
        previous = null;
        next = null;
        forgetTallies(from);
    }

    /** Moves the node to the end of this element. */
    public void append(PageNode child) {
        child.remove();
        child.parent = this;
        child.previous = last;
        if (last == null) {
            first = child;
        } else {
            last.next = child;
        }
        last = child;
        forgetTallies(this);
    }

    /** Puts another node into this node's place. */
    public void replaceWith(PageNode other) {
        other.remove();
        PageNode above = parent;
        if (above == null) {
            return;
        }
        PageNode after = next;
        remove();
        other.parent = above;
        other.next = after;
        other.previous = after == null ? above.last : after.previous;
        if (other.previous == null) {
            above.first = other;
        } else {
            other.previous.next = other;
        }
        if (after == null) {
            above.last = other;
        } else {
            after.previous = other;
        }
        forgetTallies(above);
    }

    /** All elements below with one of the names, in the order of the page. */
    public List<PageNode> below(Set<String> names) {
        List<PageNode> found = new ArrayList<>();
        PageNode end = Walk.past(this);
        for (PageNode at = Walk.next(this); at != null && at != end; at = Walk.next(at)) {
            if (names.contains(at.name)) {
                found.add(at);
            }
        }
        return found;
    }

    /** A tree of its own with the same nodes; attributes are shared, because nobody changes them. */
    public PageNode copy() {
        PageNode copy = new PageNode(name, attributes, text);
        for (PageNode child = first; child != null; child = child.next) {
            copy.append(child.copy());
        }
        return copy;
    }

    private static @Nullable PageNode elementFrom(@Nullable PageNode start) {
        PageNode at = start;
        while (at != null && !at.isElement()) {
            at = at.next;
        }
        return at;
    }

    // Whoever has no tally has no ancestor with one, so the way up ends early.
    private static void forgetTallies(@Nullable PageNode start) {
        for (PageNode at = start; at != null && at.tally != null; at = at.parent) {
            at.tally = null;
        }
    }
}
