package org.testimony.ingest.page.tree;

/** White space as browsers count it: what Unicode calls a space, line ends, no-break spaces and the byte order mark. */
public final class Spaces {
    private Spaces() {}

    public static boolean isSpace(char unit) {
        if (unit < 0x80) {
            return unit == ' ' || unit >= '\t' && unit <= '\r';
        }
        return unit == 0xa0
                || unit == 0x1680
                || unit >= 0x2000 && unit <= 0x200a
                || unit == 0x2028
                || unit == 0x2029
                || unit == 0x202f
                || unit == 0x205f
                || unit == 0x3000
                || unit == 0xfeff;
    }

    /** Whether the text has nothing but white space. */
    public static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isSpace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The text without white space at its ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text on one line: trimmed, every run of white space one space. */
    public static String squeeze(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (isSpace(unit)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.append(unit);
        }
        return line.toString();
    }
}
