package org.testimony.classify.identity.name;

/**
 * One part of a name.
 *
 * @param text folded: lower case, without accents
 * @param skeleton the consonants that survive a change of transliteration
 * @param letters which letters the skeleton has, one bit each
 * @param rarity how rare the part is, see {@link NameFrequencies}
 * @param voweled false when it was written in a script that leaves vowels out
 */
record NameToken(String text, String skeleton, int letters, double rarity, boolean voweled) {
    private static final int MOST_EDITS = 3;
    private static final int SHORTEST_WITH_SLIP = 4;
    // Another spelling is a little less sure to be the same name.
    private static final double RESPELLED = 0.85;

    static NameToken of(String folded, String skeleton, double rarity, boolean voweled) {
        return new NameToken(folded, skeleton, letters(skeleton), rarity, voweled);
    }

    boolean isInitial() {
        return text.length() == 1;
    }

    /** Whether both spell one name: equal, or the same consonants and few other differences. */
    boolean spells(NameToken other) {
        if (text.equals(other.text)) {
            return true;
        }
        if (!alike(other)) {
            return false;
        }
        if (voweled != other.voweled) {
            return skeleton.length() >= SHORTEST_WITH_SLIP - 1 && skeleton.equals(other.skeleton);
        }
        int longer = Math.max(text.length(), other.text.length());
        return EditDistance.between(text, other.text) <= Math.min(MOST_EDITS, longer / 2);
    }

    private boolean alike(NameToken other) {
        if (skeleton.equals(other.skeleton)) {
            return true;
        }
        // One change touches at most two letters; this keeps the costly distance away from most pairs.
        return Math.abs(skeleton.length() - other.skeleton.length()) <= 1
                && Integer.bitCount(letters ^ other.letters) <= 2
                && Math.min(skeleton.length(), other.skeleton.length()) >= SHORTEST_WITH_SLIP
                && EditDistance.between(skeleton, other.skeleton) <= 1;
    }

    /** What sharing this name is worth: less when the two are spelt differently. */
    double sharedRarity(NameToken other) {
        double rarer = Math.min(rarity, other.rarity);
        return text.equals(other.text) ? rarer : rarer * RESPELLED;
    }

    /** Whether one is the first letter of the other. */
    boolean abbreviates(NameToken other) {
        return (isInitial() || other.isInitial()) && text.charAt(0) == other.text.charAt(0);
    }

    private static int letters(String skeleton) {
        int bits = 0;
        for (int i = 0; i < skeleton.length(); i++) {
            bits |= 1 << (skeleton.charAt(i) & 31);
        }
        return bits;
    }
}
