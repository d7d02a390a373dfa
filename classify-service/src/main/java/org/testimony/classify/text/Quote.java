package org.testimony.classify.text;

import org.jspecify.annotations.Nullable;

/**
 * Words that the text gives as somebody's own.
 *
 * @param first the token of the opening mark
 * @param end the token after the closing mark, or after the paragraph where the quote goes on in the next
 * @param speaker who says so, when the text tells it beside this quote or beside one that this one continues
 */
public record Quote(int first, int end, @Nullable Speaker speaker) {
    /**
     * The words that name the speaker, such as a name, a pronoun or "the former fighter".
     *
     * @param first first token
     * @param end the token after the last
     */
    public record Speaker(int first, int end) {}

    /** Whether a token stands within the quote, marks included. */
    public boolean covers(int token) {
        return first <= token && token < end;
    }

    Quote by(@Nullable Speaker other) {
        return new Quote(first, end, other);
    }
}
