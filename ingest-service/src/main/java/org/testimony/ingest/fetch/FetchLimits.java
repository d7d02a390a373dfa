package org.testimony.ingest.fetch;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param bytesPerSecond a body that comes slower over ten seconds is given up
 * @param ratio how much longer than its compressed form a body may be, beyond its first MiB
 */
public record FetchLimits(Times times, Sizes sizes, int bytesPerSecond, int ratio) {

    /**
     * Times.
     *
     * @param lookup of the host's name
     * @param connect to one address, encryption included
     * @param head from the request to the last of the answer's header
     * @param total from the first request to the last byte, redirects included
     */
    public record Times(Duration lookup, Duration connect, Duration head, Duration total) {}

    /**
     * Numbers of bytes.
     *
     * @param wire of a body as it comes
     * @param decoded of a body after decompression
     * @param memory of all bodies that are being received, together; one of them may go beyond
     */
    public record Sizes(int header, int wire, int decoded, long memory) {}

    /** What suits the public web. */
    public static FetchLimits usual() {
        Times times =
                new Times(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
        Sizes sizes = new Sizes(32 * 1024, 10 * 1024 * 1024, 25 * 1024 * 1024, 48L * 1024 * 1024);
        return new FetchLimits(times, sizes, 1024, 100);
    }
}
