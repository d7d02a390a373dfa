package org.testimony.guarded.post;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.testimony.guarded.url.RefusedException;

/** Why there was no answer, in our words: those of libraries may repeat a URL or a name. */
final class PostTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PostTrouble(String reason, String message) {
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

    static PostTrouble of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof PostTrouble known) {
            return known;
        }
        if (cause instanceof RefusedException) {
            return new PostTrouble("refused", String.valueOf(cause.getMessage()));
        }
        if (cause instanceof UnknownHostException) {
            return new PostTrouble("no-host", "the host name is not known");
        }
        if (cause instanceof SSLException) {
            return new PostTrouble("tls", "no secure connection: the certificate or the encryption is refused");
        }
        if (cause instanceof ConnectException) {
            return new PostTrouble("unreachable", "the server does not accept connections");
        }
        String kind = cause.getClass().getSimpleName();
        return kind.startsWith("TooLong")
                ? new PostTrouble("bad-header", "the header of the answer is too long")
                : new PostTrouble("unreachable", "the server did not answer properly: " + kind);
    }
}
