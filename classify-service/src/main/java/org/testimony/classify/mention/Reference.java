package org.testimony.classify.mention;

/**
 * A stretch of tokens that refers to one person.
 *
 * @param kind how the person is referred to
 */
record Reference(int first, int end, Kind kind) {
    enum Kind {
        NAME,
        DESCRIPTION,
        PRONOUN
    }

    boolean covers(int token) {
        return first <= token && token < end;
    }
}
