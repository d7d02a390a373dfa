package org.testimony.ingest.feed.format;

/**
 * A text as a feed writes it.
 *
 * @param markup what is meant by a {@code <} in it
 */
public record WrittenText(String value, Markup markup) {
    /** How a text is to be read. */
    public enum Markup {
        PLAIN,
        HTML,
        /** The format does not say; the text itself has to tell. */
        UNSAID
    }
}
