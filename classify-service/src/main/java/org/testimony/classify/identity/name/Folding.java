package org.testimony.classify.identity.name;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a printed name to lower-case Latin letters, digits and single spaces. */
final class Folding {
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء";
    private static final String[] LATIN = {
        "a", "b", "t", "t", "j", "h", "k", "d", "d", "r", "z", "s", "s", "s", "d", "t", "z", "a", "g", "f", "k", "k",
        "l", "m", "n", "h", "u", "y", "a", "a", "a", "i", "a", "u", "i", ""
    };

    private Folding() {}

    static String fold(String name) {
        // Arabic first: decomposition would strip the signs that tell its letters apart.
        StringBuilder latin = new StringBuilder();
        name.chars().forEach(c -> latin.append(latin((char) c)));
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("ø", "o");
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            append(folded, plain.charAt(i));
        }
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, char c) {
        if (Character.isLetterOrDigit(c)) {
            folded.append(c);
        } else if (!isSilent(c) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static String latin(char c) {
        int at = ARABIC.indexOf(c);
        return at < 0 ? String.valueOf(c) : LATIN[at];
    }

    /** Combining marks and the apostrophes of transliteration stand inside a word. */
    private static boolean isSilent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.MODIFIER_LETTER
                || "'’‘`´ʿʾ".indexOf(c) >= 0;
    }
}
