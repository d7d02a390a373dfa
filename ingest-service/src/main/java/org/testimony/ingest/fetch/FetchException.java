package org.testimony.ingest.fetch;

/** The end of a request that brings no page: one word for counting, and a sentence for people without the URL. */
final class FetchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    FetchException(String reason, String message) {
        // It ends a chain of callbacks, so the stack says nothing.
        super(message, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
