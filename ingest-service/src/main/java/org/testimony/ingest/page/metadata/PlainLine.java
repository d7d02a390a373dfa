package org.testimony.ingest.page.metadata;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.testimony.ingest.article.CleanText;

/**
 * One line of plain text. Publishers escape their metadata once too often and put markup where none belongs: entities are
 * read, tags are taken out, and a {@code <} that is left becomes {@code ‹}, so that no value can ever be read as markup.
 */
public final class PlainLine {
    private static final int MAX = 4_000;
    private static final Pattern SILENT =
            Pattern.compile("(?is)<(script|style|template)\\b.*?</\\1\\s*>|<!--.*?(?:-->|$)");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|div|li|tr|h[1-6])\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private PlainLine() {}

    /** The line; empty when nothing is left. */
    public static String of(String raw) {
        String cut = CleanText.cut(raw, MAX);
        String unescaped = cut.indexOf('&') < 0 ? cut : Parser.unescapeEntities(cut, false);
        String words = unescaped.indexOf('<') < 0 ? unescaped : withoutTags(unescaped);
        return withoutAngles(CleanText.oneLine(words));
    }

    private static String withoutTags(String text) {
        String spoken = SILENT.matcher(text).replaceAll(" ");
        return TAG.matcher(BREAK.matcher(spoken).replaceAll(" ")).replaceAll("");
    }

    /** The text with every {@code <} as {@code ‹}. */
    public static String withoutAngles(String text) {
        return text.replace('<', '\u2039');
    }
}
