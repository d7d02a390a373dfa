package org.testimony.classify.text;

/**
 * One entry of a lexicon.
 *
 * @param exact whether the text must be written exactly so, as with {@code IS}
 * @param capital whether the text must begin with a capital, as names do
 */
record Phrase(String group, String value, String written, boolean exact, boolean capital) {
    private static final int SHORT = 3;

    static Phrase of(String group, String value, String written) {
        boolean exact = written.length() <= SHORT && written.chars().allMatch(Character::isUpperCase);
        return new Phrase(group.intern(), value, written, exact, Character.isUpperCase(written.charAt(0)));
    }

    boolean fits(String text, int begin) {
        return exact ? text.startsWith(written, begin) : !capital || Character.isUpperCase(text.charAt(begin));
    }
}
