package org.testimony.guarded.url;

/** A fetch that the rules forbid; the message says which rule and never repeats the URL. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
