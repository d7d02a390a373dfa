package org.testimony.stats.word;

import org.testimony.contract.name.Skeleton;

/**
 * One word that is looked for.
 *
 * @param word folded; from three letters on, longer words that begin with it are found as well
 * @param skeleton its consonants
 * @param announced the word before it that announces a battle name; empty when there is none
 */
record SearchTerm(String word, String skeleton, String announced) {
    private static final int SHORTEST_BEGINNING = 3;

    static SearchTerm of(String word, String announced) {
        String cut = SearchKeys.cut(word);
        return new SearchTerm(cut, SearchKeys.cut(Skeleton.of(cut)), announced);
    }

    /** The term in PostgreSQL's language of questions; words hold letters and digits only, so nothing needs an escape. */
    String tsquery() {
        String spelt = "'" + word + "'" + (isBeginning() ? ":*" : "");
        if (announced.isEmpty()) {
            return SearchKeys.tells(skeleton) ? "(" + spelt + "|'" + SearchKeys.NAME + skeleton + "')" : spelt;
        }
        String asWritten = "(" + spelt + "&'" + announced + "')";
        return SearchKeys.tells(skeleton) ? "(" + asWritten + "|'" + SearchKeys.KUNYA + skeleton + "')" : asWritten;
    }

    /** The same without other spellings. */
    String exact() {
        return "'" + word + "'";
    }

    /** Whether a folded word of a text is what was looked for; {@code name} when it may be a name. */
    boolean finds(String folded, boolean name) {
        return folded.equals(word)
                || (isBeginning() && folded.startsWith(word))
                || (name && SearchKeys.tells(skeleton) && Skeleton.of(folded).equals(skeleton));
    }

    private boolean isBeginning() {
        return word.length() >= SHORTEST_BEGINNING;
    }
}
