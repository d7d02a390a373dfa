package org.testimony.contract.text;

import org.testimony.contract.Require;

/**
 * A piece of an article's text that supports a statement.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end the code unit after the last
 * @param quote exactly the text between them
 */
public record Evidence(int start, int end, String quote) {
    public Evidence {
        Require.atLeast(0, start, "evidence.start");
        Require.present(quote, "evidence.quote");
        if (end - start != quote.length() || quote.isEmpty()) {
            throw new IllegalArgumentException("evidence.quote must be exactly the text from start to end");
        }
    }

    /** The piece of a text between two offsets. */
    public static Evidence of(String text, int start, int end) {
        return new Evidence(start, end, text.substring(start, end));
    }

    /** Whether the two pieces share at least one code unit. */
    public boolean overlaps(Evidence other) {
        return start < other.end && other.start < end;
    }
}
