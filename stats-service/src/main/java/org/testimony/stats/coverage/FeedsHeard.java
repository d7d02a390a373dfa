package org.testimony.stats.coverage;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event: ingest-service has just said how its feeds are.
 *
 * @param at when it was asked
 * @param speaking ids of feeds that answer and bring as much as they used to
 */
public record FeedsHeard(Instant at, Set<String> speaking) {
    public FeedsHeard {
        speaking = Set.copyOf(speaking);
    }

    static FeedsHeard of(Instant at, Coverage coverage) {
        return new FeedsHeard(
                at,
                coverage.feeds().stream()
                        .filter(feed -> feed.state().equals("healthy"))
                        .map(Coverage.Feed::feedId)
                        .collect(Collectors.toSet()));
    }
}
