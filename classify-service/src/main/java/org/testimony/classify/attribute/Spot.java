package org.testimony.classify.attribute;

/**
 * Tokens that refer to a person.
 *
 * @param end the token after the last
 */
public record Spot(int first, int end, Kind kind) {
    /** How the person is referred to. */
    public enum Kind {
        NAME,
        DESCRIPTION,
        PRONOUN
    }

    boolean covers(int token) {
        return first <= token && token < end;
    }
}
