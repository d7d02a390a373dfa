package org.testimony.classify.model.embedding;

/** The sentence encoder cannot run on this machine; the message says why and what happens instead. */
public final class EncoderAbsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EncoderAbsentException(String message, Throwable cause) {
        super(message, cause);
    }
}
