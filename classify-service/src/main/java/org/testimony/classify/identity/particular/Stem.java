package org.testimony.classify.identity.particular;

/** What is left of an English word without its commonest endings. Coarse: it need not be a word, only the same each time. */
final class Stem {
    private static final int SHORTEST = 4;

    private Stem() {}

    /** The stem of a folded word. */
    static String of(String folded) {
        String word = folded.replaceFirst("['’].*$", "");
        if (word.endsWith("ies") && word.length() > SHORTEST + 1) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST) {
            word = word.substring(0, word.length() - 1);
        }
        for (String ending : new String[] {"ing", "ed", "e"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return single(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }

    /** "smuggl", "stopp": a consonant that was doubled before the ending is written once. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
