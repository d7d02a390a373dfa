package org.testimony.guarded.post;

import java.time.Duration;
import java.util.Optional;

/** How a post ended. What a server does is never an exception. */
public sealed interface PostOutcome {
    /** From the beginning to the end. */
    Duration took();

    /**
     * The server answered.
     *
     * @param status any, also one that means a redirect: none is followed
     * @param retryAfter how long the server wants to be left alone
     * @param body the beginning of the answer's body
     */
    record Answered(int status, Optional<Duration> retryAfter, byte[] body, Duration took) implements PostOutcome {}

    /**
     * There was no answer.
     *
     * @param reason one word for counting: refused, no-host, tls, unreachable, timeout, bad-header
     * @param text a sentence for people, without the URL
     * @param sent whether the request may have arrived
     */
    record Failed(String reason, String text, boolean sent, Duration took) implements PostOutcome {}
}
