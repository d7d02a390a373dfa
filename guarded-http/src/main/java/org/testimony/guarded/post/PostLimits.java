package org.testimony.guarded.post;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param lookup of the host's name
 * @param connect to one address, encryption included
 * @param head from the request to the last of the answer's header
 * @param body from the header to the last of the body that is kept
 * @param answerBytes of the answer's body; what comes beyond is not read
 * @param answerHeaderBytes of the answer's header
 */
public record PostLimits(
        Duration lookup, Duration connect, Duration head, Duration body, int answerBytes, int answerHeaderBytes) {

    /** What suits receivers of messages: 20 seconds to answer, 64 KiB of answer. */
    public static PostLimits usual() {
        return new PostLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                64 * 1024,
                16 * 1024);
    }

    /** The same limits with another time to answer. */
    public PostLimits answeringWithin(Duration time) {
        return new PostLimits(lookup, connect, time, body, answerBytes, answerHeaderBytes);
    }

    /** Longest time that a post can take: two addresses are tried at most. */
    public Duration longest() {
        return lookup.plus(connect.multipliedBy(2)).plus(head).plus(body).plusSeconds(2);
    }
}
