package org.testimony.classify.story;

/**
 * A place where a text says from whom it has what it tells.
 *
 * @param source the outlet's key, as {@link Outlets} folds its names
 * @param start where the paragraph begins for which the credit holds, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Credit(String source, int start, int end) {
    /** Whether the credit holds for a place of the text. */
    public boolean covers(int from, int to) {
        return start < to && from < end;
    }
}
