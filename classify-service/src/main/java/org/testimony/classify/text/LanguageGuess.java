package org.testimony.classify.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Guesses the language of a text from its script and its commonest words; English when nothing speaks for another. */
public final class LanguageGuess {
    private static final int ENOUGH = 600;
    private static final Map<String, Set<String>> COMMON = new TreeMap<>(Map.of(
            "en",
                    Set.of(
                            "the", "and", "of", "to", "in", "that", "was", "is", "for", "who", "with", "his", "from",
                            "has"),
            "de",
                    Set.of(
                            "der", "die", "und", "das", "den", "ist", "mit", "nicht", "ein", "eine", "von", "auf",
                            "sich", "dem"),
            "fr",
                    Set.of(
                            "le", "les", "des", "et", "une", "est", "dans", "qui", "pour", "sur", "pas", "du", "au",
                            "avec"),
            "es", Set.of("el", "los", "las", "que", "y", "una", "por", "para", "con", "del", "es", "se", "han", "su"),
            "it",
                    Set.of(
                            "il", "che", "di", "e", "della", "per", "una", "con", "gli", "sono", "nel", "dei", "ha",
                            "non"),
            "nl",
                    Set.of(
                            "het", "een", "van", "en", "dat", "niet", "zijn", "voor", "op", "met", "naar", "ook",
                            "wordt", "bij"),
            "id",
                    Set.of(
                            "yang", "dan", "di", "dari", "untuk", "dengan", "ini", "itu", "pada", "tidak", "ke",
                            "dalam", "telah", "akan"),
            "tr",
                    Set.of(
                            "ve",
                            "bir",
                            "bu",
                            "icin",
                            "olarak",
                            "olan",
                            "da",
                            "de",
                            "ile",
                            "olduğunu",
                            "oldugunu",
                            "kadar",
                            "daha",
                            "gibi")));

    private LanguageGuess() {}

    /**
     * The language to read a text in.
     *
     * @param declared what the article says, {@code und} when it does not know
     * @return a two-letter code
     */
    public static String of(String declared, String text) {
        String tag = Locale.forLanguageTag(declared).getLanguage();
        if (!tag.isEmpty() && !tag.equals("und")) {
            return tag.equals("in") ? "id" : tag;
        }
        String sample = text.length() > 4000 ? text.substring(0, 4000) : text;
        return arabic(sample) ? "ar" : byWords(Folding.fold(sample));
    }

    private static boolean arabic(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long arabic = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        return letters > 0 && arabic * 2 > letters;
    }

    private static String byWords(String folded) {
        List<Token> tokens = Tokens.of(folded, folded);
        String best = "en";
        long most = 0;
        for (Map.Entry<String, Set<String>> language : COMMON.entrySet()) {
            long seen = tokens.stream()
                    .limit(ENOUGH)
                    .filter(t -> language.getValue().contains(t.folded()))
                    .count();
            if (seen > most) {
                most = seen;
                best = language.getKey();
            }
        }
        return best;
    }
}
