package org.testimony.contract.name;

/** The consonants of a name, so that "Sulaiman" and "Suleiman", "Subaie" and "Sabi'ee" become the same key. */
public final class Skeleton {
    // Longest first: spellings of one sound in English, French, German and Turkish transliteration.
    private static final String[][] SOUNDS = {
        {"tsch", "s"}, {"sch", "s"}, {"tch", "s"}, {"ch", "s"}, {"sh", "s"}, {"kh", "k"}, {"gh", "g"}, {"dh", "d"},
        {"th", "t"}, {"ph", "f"}, {"dj", "j"}, {"dsch", "j"}, {"ck", "k"}, {"q", "k"}, {"c", "k"}, {"w", "v"},
        {"x", "ks"},
    };

    private Skeleton() {}

    /** The key of one folded word; the word itself when it has no consonants. */
    public static String of(String folded) {
        String sounds = folded;
        for (String[] sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            boolean last = i == sounds.length() - 1;
            char kept = isVowel(c) ? (i == 0 ? 'a' : ' ') : c == 'h' && last ? ' ' : c;
            if (kept != ' ' && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != kept)) {
                skeleton.append(kept);
            }
        }
        return skeleton.isEmpty() ? folded : skeleton.toString();
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
