package org.testimony.classify.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a dot that shortens a word or makes a number an ordinal from one that ends a sentence. */
final class ShortForms {
    private static final Set<String> ALL = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "maj", "capt", "cpl", "brig", "sen",
            "rep", "gov", "jr", "sr", "vs", "nov", "dec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "va", "bzw", "ca", "etc", "m", "mme", "mlle", "sig", "dott", "approx", "inc", "ltd", "corp",
            "hon", "rev", "messrs");
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of(
            "en", Set.of("no", "est", "dept", "fig", "pp"),
            "de",
                    Set.of(
                            "nr", "str", "hr", "fr", "z", "b", "d", "h", "u", "a", "usw", "dipl", "ing", "geb", "evtl",
                            "ggf", "sog", "inkl", "mio", "mrd", "vgl", "okt", "dez", "abs", "art", "min", "std"),
            "fr", Set.of("av", "env", "janv", "fevr", "sept", "dec", "apr", "n", "art", "p"),
            "es", Set.of("sr", "sra", "srta", "dra", "ud", "uds", "aprox", "pag", "ee", "uu", "art", "num"),
            "it", Set.of("on", "avv", "ing", "ecc", "art", "pag", "gen", "sigg"),
            "nl", Set.of("dhr", "mevr", "mw", "drs", "bijv", "enz", "o", "a", "blz", "art", "mr"),
            "id", Set.of("dll", "hj", "h", "tgl", "no", "jl", "kh"),
            "tr", Set.of("av", "doc", "sn", "vb", "alb", "yrd", "mah", "cad", "sok", "no"));

    /** What stands before a day of the month in German. */
    private static final Set<String> DAY_LEADS =
            Set.of("am", "vom", "zum", "bis", "den", "der", "dem", "im", "und", "seit", "ab", "zur", "des");

    private static final Set<String> GERMAN_MONTHS = Set.of(
            "januar",
            "februar",
            "marz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
            "jahrhundert");
    private static final int LAST_ORDINAL = 99;

    private final List<Token> tokens;
    private final String language;
    private final Set<String> own;

    ShortForms(List<Token> tokens, String language) {
        this.tokens = tokens;
        this.language = language;
        this.own = BY_LANGUAGE.getOrDefault(language, Set.of());
    }

    /** Whether the word that a dot touches is short for a longer one, or a number with the dot an ordinal. */
    boolean before(int dot) {
        Token word = tokens.get(dot - 1);
        if (word.number()) {
            return ordinal(dot, word);
        }
        if (word.is("no") && !word.capital()) {
            return dot + 1 < tokens.size() && tokens.get(dot + 1).number();
        }
        return ALL.contains(word.folded()) || own.contains(word.folded());
    }

    /** German "am 3. Mai", "im 2. Stock"; Turkish "15. Mahkeme", where no sentence ends with a number. */
    private boolean ordinal(int dot, Token number) {
        if (number.folded().length() > 2 || Integer.parseInt(number.folded()) > LAST_ORDINAL) {
            return false;
        }
        boolean month = dot + 1 < tokens.size()
                && GERMAN_MONTHS.contains(tokens.get(dot + 1).folded());
        boolean led = dot > 1 && DAY_LEADS.contains(tokens.get(dot - 2).folded());
        return language.equals("tr") || language.equals("de") && (month || led);
    }
}
