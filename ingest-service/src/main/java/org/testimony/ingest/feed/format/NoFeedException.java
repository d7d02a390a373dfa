package org.testimony.ingest.feed.format;

/** A readable document that is something else than a feed; the message says what. */
public final class NoFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    NoFeedException(String message) {
        super(message);
    }
}
