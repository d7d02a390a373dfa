package org.testimony.ingest.article;

import java.text.Normalizer;

/**
 * Text that is safe to show and to compare: NFC, line feeds only, and without control characters, bidirectional controls,
 * byte order marks and halves of surrogate pairs. Joiners stay, because Persian and Indic words need them.
 */
public final class CleanText {
    private CleanText() {}

    /** The text with its line breaks and spaces as they are. */
    public static String of(String raw) {
        StringBuilder clean = null;
        for (int at = 0; at < raw.length(); at++) {
            char unit = raw.charAt(at);
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(at + 1));
            if (clean == null && (pair || isPlain(unit))) {
                at += pair ? 1 : 0;
                continue;
            }
            clean = clean == null ? new StringBuilder(raw.length()).append(raw, 0, at) : clean;
            if (pair) {
                clean.append(unit).append(raw.charAt(++at));
            } else if (unit == '\r') {
                appendBreak(clean, raw, at);
            } else if (isPlain(unit)) {
                clean.append(unit);
            } else if (Character.isSurrogate(unit)) {
                clean.append('\uFFFD');
            }
        }
        return Normalizer.normalize(clean == null ? raw : clean, Normalizer.Form.NFC)
                .strip();
    }

    /** The text on one line: every run of white space is one space. */
    public static String oneLine(String raw) {
        return collapse(of(raw));
    }

    /** The start of a text, at most so many characters, never half of one. */
    public static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, splits ? characters - 1 : characters);
    }

    /** The text with every run of white space, no-break spaces included, as one space. */
    static String collapse(String text) {
        char[] units = text.toCharArray();
        int length = 0;
        boolean gap = false;
        for (char unit : units) {
            if (isSpace(unit)) {
                gap = true;
                continue;
            }
            if (gap && length > 0) {
                units[length++] = ' '; // never overtakes the reading: the gap itself made room
            }
            gap = false;
            units[length++] = unit;
        }
        return new String(units, 0, length);
    }

    private static boolean isSpace(char unit) {
        // Nearly every character is one of these, so they are asked first.
        if (unit >= ' ' && unit < 0x7f) {
            return unit == ' ';
        }
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static void appendBreak(StringBuilder clean, String raw, int at) {
        if (at + 1 >= raw.length() || raw.charAt(at + 1) != '\n') {
            clean.append('\n');
        }
    }

    private static boolean isPlain(char unit) {
        if (unit >= ' ' && unit < 0x7f || unit == '\n' || unit == '\t') {
            return true;
        }
        return unit >= 0xa0 && !Character.isSurrogate(unit) && !isInvisible(unit);
    }

    private static boolean isInvisible(char unit) {
        return unit == 0xad
                || unit == 0x61c
                || unit == 0x200b
                || unit == 0x200e
                || unit == 0x200f
                || unit >= 0x202a && unit <= 0x202e
                || unit >= 0x2060 && unit <= 0x2069
                || unit == 0xfeff
                || unit >= 0xfff9 && unit <= 0xfffb
                || unit >= 0xfffe;
    }
}
