package org.testimony.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchOutcome {

    /**
     * The server sent a page.
     *
     * @param url where it was found, after redirects
     */
    record Fetched(URI url, byte[] body, @Nullable String contentType, Validators validators) implements FetchOutcome {}

    /** Nothing has changed since the validators were given. */
    record NotModified() implements FetchOutcome {}

    /** The page is gone for good (410). */
    record Gone() implements FetchOutcome {}

    /**
     * No page this time.
     *
     * @param reason one short word, for counting
     * @param message what happened, for people; without the URL
     * @param retryAfter how long the server wants to be left alone
     */
    record Failed(String reason, String message, Optional<Duration> retryAfter) implements FetchOutcome {
        static Failed of(String reason, String message) {
            return new Failed(reason, message, Optional.empty());
        }
    }

    /** What a server wants to see again, byte for byte, to say "not modified". */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }
}
