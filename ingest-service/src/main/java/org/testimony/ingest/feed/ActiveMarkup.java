package org.testimony.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text that would do something if a careless page showed it without escaping. Escaping is the page's duty all the
 * same; this is the second line.
 */
final class ActiveMarkup {
    private static final Pattern TAG = Pattern.compile(
            "(?i)\\s*+/?+\\s*+(?:script|iframe|object|embed|applet|meta|link|base|frame|frameset|style|svg|math|form)\\b");
    private static final Pattern DEED =
            Pattern.compile("(?i)\\son[a-z]++\\s*+=|(?:href|src)\\s*+=\\s*+[\"']?+\\s*+(?:java|vb)script:");

    private ActiveMarkup() {}

    static boolean isIn(String text) {
        int open = text.indexOf('<');
        while (open >= 0) {
            if (startsActive(text, open) || actsUntilClosed(text, open)) {
                return true;
            }
            // The stretch up to the next > has been looked at as a whole; only tags inside it are left.
            int close = close(text, open);
            for (int inner = text.indexOf('<', open + 1);
                    inner >= 0 && inner < close;
                    inner = text.indexOf('<', inner + 1)) {
                if (startsActive(text, inner)) {
                    return true;
                }
            }
            open = text.indexOf('<', close);
        }
        return false;
    }

    /** The text with every {@code <} that stands before something active replaced by a sign that only looks like it. */
    static String disarmed(String text) {
        return isIn(text) ? text.replace('<', '\u2039') : text;
    }

    private static boolean startsActive(String text, int open) {
        Matcher tag = TAG.matcher(text).region(open + 1, text.length());
        return tag.lookingAt();
    }

    private static boolean actsUntilClosed(String text, int open) {
        return DEED.matcher(text).region(open, close(text, open)).find();
    }

    private static int close(String text, int open) {
        int close = text.indexOf('>', open);
        return close < 0 ? text.length() : close;
    }
}
