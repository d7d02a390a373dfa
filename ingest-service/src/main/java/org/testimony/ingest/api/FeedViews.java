package org.testimony.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

    /** One among many. */
    FeedView inList(PostgresFeed feed) {
        return FeedView.of(feed, counts.of(feed.feedId), null, clock.instant());
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
