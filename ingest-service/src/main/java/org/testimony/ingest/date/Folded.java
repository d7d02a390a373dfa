package org.testimony.ingest.date;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a written date to one spelling: lower case, no accents, ASCII digits, plain spaces. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        String plain = isAscii(text) ? text : withoutAccents(text);
        return plain.toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 0x80);
    }

    // Hangul is composed again after the marks are gone, so that its syllables stay what they are.
    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at++) {
            char unit = apart.charAt(at);
            int kind = Character.getType(unit);
            if (Character.isDigit(unit)) {
                bare.append((char) ('0' + Character.digit(unit, 10)));
            } else if (kind == Character.DASH_PUNCTUATION || unit == '\u2212') {
                bare.append('-');
            } else if (Character.isSpaceChar(unit)) {
                bare.append(' ');
            } else if (kind != Character.NON_SPACING_MARK && kind != Character.FORMAT) {
                bare.append(unit == '\u0131' ? 'i' : unit == '\u060c' ? ',' : unit);
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
