package org.testimony.ingest.page.tree;

/** The words inside an element as they stand in the page, without any markup. */
public final class NodeText {
    private NodeText() {}

    /** All text inside, at most about so many characters of it. */
    public static String of(PageNode node, int characters) {
        StringBuilder text = new StringBuilder();
        append(node, text, characters);
        return text.toString();
    }

    /** The text on one line, at most about so many characters of it. */
    public static String line(PageNode node, int characters) {
        return Spaces.squeeze(of(node, characters));
    }

    private static void append(PageNode node, StringBuilder text, int characters) {
        for (PageNode child = node.first(); child != null && text.length() < characters; child = child.next()) {
            if (child.isText()) {
                int room = Math.min(child.text().length(), characters - text.length());
                text.append(child.text(), 0, room);
            } else if (child.isElement()) {
                append(child, text, characters);
            }
        }
    }
}
