package org.testimony.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes what happens to UTF-8 that somebody took for Latin-1 or windows-1252 and encoded once more. Text in which every
 * character above ASCII fits such a story, to the last byte, has no other likely one.
 */
final class DoubleEncoding {
    private static final String HIGH = windowsBetween80And9f();

    private DoubleEncoding() {}

    /** The text that was meant: the same object when nothing was wrong with it. */
    static String undone(String text) {
        int first = firstAboveAscii(text);
        if (first == text.length()) {
            return text;
        }
        return isUtf8(text, first) ? decoded(text) : withoutC1(text, first);
    }

    private static int firstAboveAscii(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 0x80) {
            at++;
        }
        return at;
    }

    /** Whether the text, each character taken for a byte, is UTF-8. Most texts answer no at the first character. */
    private static boolean isUtf8(String text, int first) {
        int due = 0;
        for (int at = first; at < text.length(); at++) {
            int value = value(text.charAt(at));
            boolean continues = value >= 0x80 && value <= 0xbf;
            if (due > 0 != continues || value > 0xf4 || value == 0xc0 || value == 0xc1 || value < 0) {
                return false;
            }
            due = continues ? due - 1 : value < 0x80 ? 0 : value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        }
        return due == 0;
    }

    private static String decoded(String text) {
        byte[] bytes = new byte[text.length()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) value(text.charAt(at));
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : text; // a surrogate, or one byte sequence too long
    }

    /** The byte behind a character, or -1 when there is none. */
    private static int value(char unit) {
        if (unit <= 0xff) {
            return unit;
        }
        int place = HIGH.indexOf(unit);
        return place < 0 ? -1 : 0x80 + place;
    }

    /** C1 controls mean the characters that windows-1252 has in their place. */
    private static String withoutC1(String text, int first) {
        StringBuilder right = null;
        for (int at = first; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 0x80 && unit <= 0x9f) {
                right = right == null ? new StringBuilder(text) : right;
                right.setCharAt(at, HIGH.charAt(unit - 0x80));
            }
        }
        return right == null ? text : right.toString();
    }

    private static String windowsBetween80And9f() {
        byte[] bytes = new byte[0x20];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (0x80 + at);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
