package org.testimony.classify.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes of languages in their short and current form. */
final class Iso {
    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (String two : Locale.getISOLanguages()) {
            SHORT.putIfAbsent(new Locale(two).getISO3Language(), current(two));
        }
        // The model tells varieties apart for which news use the code of the whole.
        SHORT.putAll(Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "nob", "no", "nno", "no", "pnb", "pa"));
    }

    private Iso() {}

    /** The code of two letters for one of three, or the code itself when there is none. */
    static String two(String three) {
        return SHORT.getOrDefault(three, three);
    }

    /** The code in use today: Java has answered {@code in} for Indonesian and {@code iw} for Hebrew. */
    static String current(String code) {
        switch (code) {
            case "in":
                return "id";
            case "iw":
                return "he";
            case "ji":
                return "yi";
            default:
                return code;
        }
    }
}
