package org.testimony.guarded.url;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The spelling of paths and queries: what must not stand there is escaped, what could mislead a reader is refused. */
final class UrlText {
    private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");

    private UrlText() {}

    /** The text without spaces around it. Control characters inside are refused: readers disagree about them. */
    static String plain(String text) {
        String stripped = text.strip();
        if (CONTROL.matcher(stripped).find()) {
            throw new RefusedException("the URL has control characters in it");
        }
        return stripped;
    }

    /** A path or query in ASCII; a percent sign that begins no escape becomes one itself. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean keeps = character == '%' ? isEscape(text, at) : isLegal(character);
            if (keeps) {
                out.append((char) character);
            } else {
                escape(character, out);
            }
            at += Character.charCount(character);
        }
        return out.toString();
    }

    private static boolean isLegal(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || LEGAL.indexOf(character) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void escape(int character, StringBuilder out) {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }
}
