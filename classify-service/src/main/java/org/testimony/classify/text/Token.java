package org.testimony.classify.text;

/**
 * A word, a number or one mark.
 *
 * @param folded lower case without accents
 */
public record Token(int start, int end, String folded, boolean capital, boolean word) {
    /** Whether the token is written with digits only. */
    public boolean number() {
        return word && Character.isDigit(folded.charAt(0)) && folded.chars().allMatch(Character::isDigit);
    }

    /** Whether the token is this mark or word. */
    public boolean is(String other) {
        return folded.equals(other);
    }
}
