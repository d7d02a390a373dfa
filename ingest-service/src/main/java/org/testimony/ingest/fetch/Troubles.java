package org.testimony.ingest.fetch;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.testimony.guarded.url.RefusedException;

/** What went wrong, in our words: those of libraries may repeat a URL or a name. */
final class Troubles {
    private Troubles() {}

    static FetchException of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof FetchException known) {
            return known;
        }
        if (cause instanceof RefusedException) {
            return new FetchException("refused", String.valueOf(cause.getMessage()));
        }
        if (cause instanceof UnknownHostException) {
            return new FetchException("no-host", "the host name is not known");
        }
        if (cause instanceof SSLException) {
            return new FetchException("tls", "no secure connection: the certificate or the encryption is refused");
        }
        if (cause instanceof ConnectException) {
            return new FetchException("unreachable", "the server does not accept connections");
        }
        String kind = cause.getClass().getSimpleName();
        return kind.startsWith("TooLong")
                ? new FetchException("bad-header", "the header of the answer is too long")
                : new FetchException("unreachable", "the server did not answer properly: " + kind);
    }
}
