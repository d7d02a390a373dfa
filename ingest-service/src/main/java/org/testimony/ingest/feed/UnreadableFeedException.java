package org.testimony.ingest.feed;

/** Bytes that are no feed; the message says what they are instead and never repeats them. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFeedException(String message) {
        super(message);
    }
}
