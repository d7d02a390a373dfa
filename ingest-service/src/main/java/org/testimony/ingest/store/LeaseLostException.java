package org.testimony.ingest.store;

/** Somebody else has claimed the feed since, or it was deleted: what this poll brought must change nothing. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the lease of the feed has passed to another poll", null, false, false);
    }
}
