package org.testimony.ingest.feed.format;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Reads the element of an author, be it one text or a name with an address. */
final class Authors {
    private final XmlPull xml;
    private final ElementText texts;

    Authors(XmlPull xml, ElementText texts) {
        this.xml = xml;
        this.texts = texts;
    }

    /** The author of the element that has just started. */
    WrittenAuthor read() throws XmlBoundsException {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        String base = xml.base();
        String name = null;
        String email = null;
        String uri = null;
        for (Token token = xml.next(); !ends(token, depth); token = xml.next()) {
            if (token == Token.TEXT) {
                text.append(xml.text());
            } else if (token == Token.START) {
                String part = xml.name();
                base = xml.base();
                String words = texts.words();
                name = part.equals("name") ? first(name, words) : name;
                email = part.equals("email") ? first(email, words) : email;
                uri = isUri(part) ? first(uri, words) : uri;
            }
        }
        return new WrittenAuthor(text.toString().strip(), name, email, uri, base);
    }

    /** An author of whom only one text is known. */
    static WrittenAuthor of(String text) {
        return new WrittenAuthor(text, null, null, null, "");
    }

    private boolean ends(Token token, int depth) {
        return token == Token.DONE || token == Token.END && xml.depth() == depth;
    }

    private static boolean isUri(String part) {
        return part.equals("uri") || part.equals("url") || part.equals("homepage");
    }

    private static @Nullable String first(@Nullable String known, String other) {
        return known != null ? known : other.isBlank() ? null : other;
    }
}
