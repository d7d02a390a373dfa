package org.testimony.ingest.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;

/** The text constructs of Atom 1.0 and 0.3, whose attributes say what their text is. */
final class AtomText {
    private final XmlPull xml;
    private final ElementText texts;

    AtomText(XmlPull xml, ElementText texts) {
        this.xml = xml;
        this.texts = texts;
    }

    /** The text of the element that has just started. */
    WrittenText read() throws XmlBoundsException {
        String mode = lower(xml.attribute("mode"));
        String type = mediaType(lower(xml.attribute("type")));
        if (mode.equals("base64")) {
            return decoded(
                    texts.words(), type.startsWith("text/plain") ? WrittenText.Markup.PLAIN : WrittenText.Markup.HTML);
        }
        if (isHtml(type)) {
            return mode.equals("xml") ? texts.inline() : texts.html();
        }
        if (isBinary(type) && !mode.equals("escaped")) {
            return decoded(texts.words(), WrittenText.Markup.HTML);
        }
        return texts.inline();
    }

    private static boolean isHtml(String type) {
        return type.equals("html") || type.equals("text/html") || type.equals("text/x-html");
    }

    private static boolean isBinary(String type) {
        boolean isText = type.isEmpty()
                || type.indexOf('/') < 0
                || type.startsWith("text/")
                || type.endsWith("+xml")
                || type.endsWith("/xml");
        return !isText;
    }

    private static String mediaType(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    // Most types of binary content are pictures and sound; what is not readable as text is none.
    private static WrittenText decoded(String base64, WrittenText.Markup markup) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new WrittenText(text.indexOf('\uFFFD') < 0 ? text : "", markup);
        } catch (IllegalArgumentException e) {
            return new WrittenText(base64, markup);
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
