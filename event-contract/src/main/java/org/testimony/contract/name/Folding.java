package org.testimony.contract.name;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a printed name to lower-case Latin letters, digits and single spaces. */
public final class Folding {
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء";
    private static final String[] LATIN = {
        "a", "b", "t", "t", "j", "h", "k", "d", "d", "r", "z", "s", "s", "s", "d", "t", "z", "a", "g", "f", "k", "k",
        "l", "m", "n", "h", "u", "y", "a", "a", "a", "i", "a", "u", "i", ""
    };

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String[] FROM_CYRILLIC = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya", "i", "i", "e", "g"
    };

    private Folding() {}

    /** Whether the name is written in Arabic letters, which leave most vowels out. */
    public static boolean isArabic(String name) {
        return name.chars().anyMatch(c -> ARABIC.indexOf(c) >= 0);
    }

    /** The folded form of a name or a word; empty when nothing of it can be said in these letters. */
    public static String fold(String name) {
        // Arabic first: decomposition would strip the signs that tell its letters apart.
        StringBuilder latin = new StringBuilder();
        name.chars().forEach(c -> latin.append(latin((char) c)));
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
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
        if (at >= 0) {
            return LATIN[at];
        }
        int slavic = CYRILLIC.indexOf(Character.toLowerCase(c));
        return slavic < 0 ? String.valueOf(c) : FROM_CYRILLIC[slavic];
    }

    /** Combining marks and the apostrophes of transliteration stand inside a word. */
    private static boolean isSilent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.MODIFIER_LETTER
                || "'’‘`´ʿʾ".indexOf(c) >= 0;
    }
}
