package org.testimony.ingest.feed;

import java.util.Locale;

/** How a feed stands. */
public enum FeedState {
    /** Polled when due; the last poll went well, or there was none. */
    ACTIVE,
    /** Not polled until an operator says so. */
    PAUSED,
    /** Polled with growing pauses; the last poll failed. */
    FAILING,
    /** The server said that it is gone for good; not polled any more. */
    GONE;

    /** The word used in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state behind a word. */
    public static FeedState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
