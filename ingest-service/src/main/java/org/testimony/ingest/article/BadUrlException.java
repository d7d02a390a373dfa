package org.testimony.ingest.article;

/** An address that cannot identify an article; the message says why and never repeats the address. */
public final class BadUrlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadUrlException(String message) {
        super(message);
    }
}
