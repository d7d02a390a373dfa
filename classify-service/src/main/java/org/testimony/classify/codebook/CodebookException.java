package org.testimony.classify.codebook;

/** A codebook that cannot be used; the message names the source, the line and the field, and says what to do. */
public final class CodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CodebookException(String message) {
        super(message);
    }

    public CodebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
