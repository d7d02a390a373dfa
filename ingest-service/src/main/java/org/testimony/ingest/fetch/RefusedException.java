package org.testimony.ingest.fetch;

/** A fetch that the rules forbid; the message says which rule and never repeats the URL. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
