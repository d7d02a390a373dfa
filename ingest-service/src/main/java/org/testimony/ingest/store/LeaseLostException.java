package org.testimony.ingest.store;

/** Somebody else has claimed the feed or the page since, or it is gone: what this fetch brought must change nothing. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the lease has passed to another fetch", null, false, false);
    }
}
