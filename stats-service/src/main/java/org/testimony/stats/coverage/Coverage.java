package org.testimony.stats.coverage;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the feeds are heard.
 *
 * @param asOf when ingest-service said so; absent when it never answered
 * @param reachable whether it answers now; if not, the rest is what it said last
 * @param healthy feeds that answer and bring as much as they used to
 * @param silent feeds that answer and bring less than they used to
 * @param failing feeds whose last poll failed
 * @param outages times in which feeds were not heard, the latest first; overlapping ones with one reason are one
 */
public record Coverage(
        @Nullable Instant asOf,
        boolean reachable,
        List<Feed> feeds,
        long healthy,
        long silent,
        long failing,
        List<Outage> outages) {
    /** Nothing is known. */
    static final Coverage UNKNOWN = new Coverage(null, false, List.of(), 0, 0, 0, List.of());

    /**
     * A feed.
     *
     * @param errors failed polls in a row
     * @param articles articles that it has brought
     */
    public record Feed(
            String feedId,
            String title,

            @Schema(enumeration = {"healthy", "silent", "failing", "paused", "gone"})
            String state,

            @Nullable Instant lastSuccess,
            @Nullable Instant nextPoll,
            int errors,
            long articles) {}

    /**
     * A time in which feeds were not heard.
     *
     * @param to absent while it lasts
     */
    public record Outage(Instant from, @Nullable Instant to, List<String> feeds, String reason) {}

    /** The same, no longer confirmed. */
    Coverage unreachable() {
        return new Coverage(asOf, false, feeds, healthy, silent, failing, outages);
    }

    static Coverage of(Instant asOf, List<Feed> feeds, List<Outage> outages) {
        return new Coverage(
                asOf, true, feeds, in(feeds, "healthy"), in(feeds, "silent"), in(feeds, "failing"), outages);
    }

    private static long in(List<Feed> feeds, String state) {
        return feeds.stream().filter(feed -> feed.state().equals(state)).count();
    }
}
