package org.testimony.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.ingest.store.GateCounts;
import org.testimony.ingest.store.HostPause;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresGateCounts;
import org.testimony.ingest.store.PostgresHostPauses;
import org.testimony.ingest.store.PostgresPolls;

/** Puts together what is shown of a feed. */
@ApplicationScoped
public class FeedViews {
    private final PostgresGateCounts counts;
    private final PostgresPolls polls;
    private final PostgresHostPauses pauses;
    private final Clock clock;

    FeedViews(PostgresGateCounts counts, PostgresPolls polls, PostgresHostPauses pauses, Clock clock) {
        this.counts = counts;
        this.polls = polls;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Many, each without its past. */
    List<FeedView> inList(List<PostgresFeed> feeds) {
        Instant now = clock.instant();
        Map<String, GateCounts> items =
                counts.of(feeds.stream().map(feed -> feed.feedId).toList());
        return feeds.stream()
                .map(feed ->
                        FeedView.of(feed, items.getOrDefault(feed.feedId, GateCounts.none(feed.feedId)), null, now))
                .toList();
    }

    /** One with its past. */
    FeedView inFull(PostgresFeed feed) {
        Instant now = clock.instant();
        FeedView.Past past = new FeedView.Past(
                polls.of(feed.feedId),
                polls.moves(feed.feedId),
                feed.movedTo,
                pauses.holding(feed.server, now).orElse(null));
        return FeedView.of(feed, counts.of(feed.feedId), past, now);
    }

    /** The pause of a feed's server that holds now. */
    Optional<HostPause> pause(PostgresFeed feed) {
        return pauses.holding(feed.server, clock.instant());
    }
}
