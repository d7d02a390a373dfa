package org.testimony.classify.text;

import java.util.TreeSet;

/**
 * Which characters an automaton need not tell apart. Characters that fold to the same form share a class; all letters and
 * digits that no phrase uses share one, and so do all others.
 */
final class CharClasses {
    private static final int CHARS = 1 << 16;

    private final char[] table = new char[CHARS];
    private final int firstGap;
    private final int count;

    private CharClasses(TreeSet<Character> used) {
        int words = 1;
        char[] classOfFolded = new char[CHARS];
        for (char c : used) {
            if (Character.isLetterOrDigit(c)) {
                classOfFolded[c] = (char) words++;
            }
        }
        firstGap = words;
        int gaps = words + 1;
        for (char c : used) {
            if (!Character.isLetterOrDigit(c)) {
                classOfFolded[c] = (char) gaps++;
            }
        }
        count = gaps;
        for (int c = 0; c < CHARS; c++) {
            char folded = Folding.fold((char) c);
            char known = classOfFolded[folded];
            table[c] = known != 0 ? known : Character.isLetterOrDigit(folded) ? 0 : (char) firstGap;
        }
    }

    /** The classes that phrases, given in folded form, need. */
    static CharClasses of(Iterable<String> folded) {
        TreeSet<Character> used = new TreeSet<>();
        folded.forEach(phrase -> phrase.chars().forEach(c -> used.add((char) c)));
        return new CharClasses(used);
    }

    /** The class of each character; not to be changed. */
    char[] table() {
        return table;
    }

    int of(char c) {
        return table[c];
    }

    /** Classes from here on stand between words. */
    int firstGap() {
        return firstGap;
    }

    int count() {
        return count;
    }
}
