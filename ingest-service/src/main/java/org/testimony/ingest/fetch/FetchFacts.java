package org.testimony.ingest.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.url.GuardedUrl;

/**
 * How a fetch went, whatever came of it.
 *
 * @param url the last one asked for, after redirects; absent when the rules refused the first
 * @param status of the last answer, 0 when there was none
 * @param redirects in the order in which they were followed
 * @param wireBytes of the last answer's body, before decompression
 * @param took from the call to the end, waiting for the host's turn included
 */
public record FetchFacts(
        @Nullable GuardedUrl url, int status, List<Redirect> redirects, long wireBytes, Duration took) {
    public FetchFacts {
        redirects = List.copyOf(redirects);
    }

    /** One step: the status that sent us on, and where to. */
    public record Redirect(int status, GuardedUrl target) {
        /** Whether the server means it for good (301, 308). */
        public boolean permanent() {
            return status == 301 || status == 308;
        }
    }
}
