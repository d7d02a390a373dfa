package org.testimony.ingest.store;

/** Somebody else has taken over what this caller had claimed; nothing of its transaction holds. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLostException(String what) {
        super(what + " was taken over by another instance");
    }
}
