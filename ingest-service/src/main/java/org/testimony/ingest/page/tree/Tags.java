package org.testimony.ingest.page.tree;

import java.util.Set;

/** Groups of elements that the reading asks for. */
public final class Tags {
    /** Elements that belong into the running text of a paragraph. */
    public static final Set<String> PHRASING = Set.of(
            "abbr",
            "audio",
            "b",
            "bdo",
            "br",
            "button",
            "cite",
            "code",
            "data",
            "datalist",
            "dfn",
            "em",
            "embed",
            "i",
            "img",
            "input",
            "kbd",
            "label",
            "mark",
            "meter",
            "noscript",
            "object",
            "output",
            "progress",
            "q",
            "ruby",
            "samp",
            "script",
            "select",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "textarea",
            "time",
            "var",
            "wbr");

    /** Elements inside which a division is more than one paragraph. */
    public static final Set<String> BLOCKS_IN_DIVISION =
            Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

    /** Elements whose text counts as running text. */
    public static final Set<String> TEXTISH =
            Set.of("span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

    public static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Tags() {}

    /** Whether a node belongs into a paragraph: text, phrasing, and links and edits that hold nothing else. */
    public static boolean isPhrasing(PageNode node) {
        if (node.isText() || PHRASING.contains(node.name())) {
            return true;
        }
        if (!node.is("a") && !node.is("del") && !node.is("ins")) {
            return false;
        }
        for (PageNode child = node.first(); child != null; child = child.next()) {
            if (!isPhrasing(child)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node is a line break or text that shows nothing. */
    public static boolean isWhitespace(PageNode node) {
        return node.isText() ? Spaces.isBlank(node.text()) : node.is("br");
    }
}
