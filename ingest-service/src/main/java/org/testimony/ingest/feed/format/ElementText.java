package org.testimony.ingest.feed.format;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Collects the text of an element, with the markup inside it. */
final class ElementText {
    private static final int LONGEST = 1 << 20;

    private final XmlPull xml;
    private final Repairs repairs;

    ElementText(XmlPull xml, Repairs repairs) {
        this.xml = xml;
        this.repairs = repairs;
    }

    /** The text of the element that has just started, whose own markup may be that of HTML, escaped or not. */
    WrittenText unsaid() throws XmlBoundsException {
        return collect(false, WrittenText.Markup.UNSAID);
    }

    /** The text of the element that has just started, which holds HTML in escaped form. */
    WrittenText html() throws XmlBoundsException {
        return collect(false, WrittenText.Markup.HTML);
    }

    /** The text of the element that has just started, in which only elements are markup. */
    WrittenText inline() throws XmlBoundsException {
        return collect(true, WrittenText.Markup.PLAIN);
    }

    /** The words of the element that has just started, without any markup, trimmed. */
    String words() throws XmlBoundsException {
        int depth = xml.depth();
        String first = null;
        StringBuilder all = null;
        for (Token token = xml.next(); !ends(token, depth); token = xml.next()) {
            if (token == Token.TEXT) {
                if (first == null) {
                    first = xml.text();
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    append(all, xml.text());
                }
            }
        }
        return all != null ? all.toString().strip() : first == null ? "" : first.strip();
    }

    private WrittenText collect(boolean escape, WrittenText.Markup markup) throws XmlBoundsException {
        int depth = xml.depth();
        Token token = xml.next();
        if (token == Token.TEXT) {
            String first = xml.text();
            token = xml.next();
            if (ends(token, depth)) {
                return new WrittenText(cut(first), markup);
            }
            return collect(token, depth, escape, markup, first);
        }
        return ends(token, depth) ? new WrittenText("", markup) : collect(token, depth, escape, markup, null);
    }

    // Text in front of the first child element is only known to be in front of one when that one comes.
    private WrittenText collect(
            Token next, int depth, boolean escape, WrittenText.Markup markup, @Nullable String first)
            throws XmlBoundsException {
        StringBuilder all = new StringBuilder();
        boolean marked = false;
        if (first != null) {
            append(all, first);
        }
        for (Token token = next; !ends(token, depth); token = xml.next()) {
            if (token == Token.TEXT) {
                append(all, marked && escape ? escaped(xml.text()) : xml.text());
                continue;
            }
            if (!marked && escape) {
                String before = escaped(all.toString());
                all.setLength(0);
                all.append(before);
            }
            marked = true;
            append(all, (token == Token.START ? "<" : "</") + xml.name() + ">");
        }
        return new WrittenText(all.toString(), marked ? WrittenText.Markup.HTML : markup);
    }

    private static boolean ends(Token token, int depth, XmlPull xml) {
        return token == Token.DONE || token == Token.END && xml.depth() == depth;
    }

    private boolean ends(Token token, int depth) {
        return ends(token, depth, xml);
    }

    private void append(StringBuilder all, String text) {
        int room = LONGEST - all.length();
        if (text.length() > room) {
            repairs.note(Repair.TEXT_CUT);
            all.append(text, 0, Math.max(0, room));
        } else {
            all.append(text);
        }
    }

    private String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        repairs.note(Repair.TEXT_CUT);
        return text.substring(0, LONGEST);
    }

    private static String escaped(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
