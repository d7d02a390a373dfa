package org.testimony.classify.gate;

/**
 * Whether a name in a text can be nothing else. A short form in capitals is doubtful where it is written otherwise ("Isis" is also
 * a goddess) and, when it is so short that it can be a word, where everything around it is in capitals ("THIS IS NEW").
 */
final class Spelling {
    private static final int WORD = 3;
    private static final int AROUND = 24;

    private Spelling() {}

    static boolean certain(String text, int start, String written) {
        if (!written.chars().allMatch(Character::isUpperCase)) {
            return true;
        }
        return text.startsWith(written, start)
                && (written.length() > WORD || !shouted(text, start, start + written.length()));
    }

    /** Whether the letters around are capitals for the most part, or there are none. */
    private static boolean shouted(String text, int start, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = Math.max(0, start - AROUND); i < Math.min(text.length(), end + AROUND); i++) {
            boolean around = i < start || i >= end;
            capitals += around && Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += around && Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= small;
    }
}
