package org.testimony.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchOutcome {
    /** How it went. */
    FetchFacts facts();

    /**
     * The server sent a page, perhaps an empty one.
     *
     * @param body decompressed; nobody else holds it
     * @param sha256 of the body, in lower case hexadecimal digits
     */
    record Fetched(
            FetchFacts facts,
            byte[] body,
            String sha256,
            @Nullable String contentType,
            Validators validators) implements FetchOutcome {
        /** Where it was found, after redirects. */
        public URI url() {
            return Objects.requireNonNull(facts.url()).uri();
        }
    }

    /** Nothing has changed since the validators were given. */
    record NotModified(FetchFacts facts) implements FetchOutcome {}

    /** The page is gone for good (410). */
    record Gone(FetchFacts facts) implements FetchOutcome {}

    /**
     * No page this time.
     *
     * @param reason one short word, for counting
     * @param message what happened, for people; without the URL
     * @param retryAfter how long the server wants to be left alone
     */
    record Failed(FetchFacts facts, String reason, String message, Optional<Duration> retryAfter)
            implements FetchOutcome {}

    /** What a server wants to see again, byte for byte, to say "not modified". */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }
}
