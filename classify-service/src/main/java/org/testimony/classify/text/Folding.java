package org.testimony.classify.text;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case without accents, one character for one character, so that offsets stay those of the original. */
public final class Folding {
    private static final int TABLE_SIZE = 0x700;
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded form; always as long as the input. */
    public static String fold(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(text.charAt(i));
        }
        return new String(out);
    }

    /** The folded form of one character. */
    public static char fold(char c) {
        return c < TABLE_SIZE ? TABLE[c] : punctuation(c);
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            table[c] = letter(c);
        }
        return table;
    }

    private static char letter(char c) {
        switch (c) {
            case '\n', '\r', '\t', '\u00a0':
                return ' ';
            case 'ı':
                return 'i';
            case 'ø', 'Ø':
                return 'o';
            case 'ł', 'Ł':
                return 'l';
            case 'đ', 'Đ':
                return 'd';
            case 'أ', 'إ', 'آ':
                return 'ا';
            case 'ى':
                return 'ي';
            case 'ة':
                return 'ه';
            default:
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                String lower = plain.substring(0, 1).toLowerCase(Locale.ROOT);
                return lower.charAt(0);
        }
    }

    private static char punctuation(char c) {
        switch (c) {
            case '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032':
                return '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033':
                return '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
                return '-';
            case '\u2028', '\u2029', '\u202f', '\u2009', '\u3000':
                return ' ';
            default:
                return Character.toLowerCase(c);
        }
    }
}
