package org.testimony.ingest.feed;

import java.util.Locale;

/** Whether the pages behind a feed's items are fetched. */
public enum PageWish {
    /** When the feed carries only a summary. */
    AUTO,
    /** In any case: the feed's full text is not trusted. */
    ALWAYS,
    /** What the feed carries is all there is to have. */
    NEVER;

    /** The word used in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The wish behind a word.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static PageWish of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the page of an item is to be fetched. */
    boolean wants(boolean summaryOnly) {
        return this == ALWAYS || this == AUTO && summaryOnly;
    }
}
