package org.testimony.ingest.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.store.FeedLease;
import org.testimony.ingest.store.PostgresLeases;

/**
 * The feeds whose turn it is. None while the database is away, and none while too much waits for Kafka: what is not polled
 * is not lost, and what is polled must have a place to go.
 */
@ApplicationScoped
public class PostgresDueFeeds {
    private static final Logger LOG = Logger.getLogger(PostgresDueFeeds.class);

    private final PostgresLeases leases;
    private final HttpFetcher fetcher;
    private final Clock clock;
    private final Duration lease;
    private final int deepest;
    private volatile String trouble = "";

    PostgresDueFeeds(PostgresLeases leases, HttpFetcher fetcher, IngestConfig config, Clock clock) {
        this.leases = leases;
        this.fetcher = fetcher;
        this.clock = clock;
        this.lease = config.poll().lease();
        this.deepest = config.poll().maxOutbox();
    }

    /** Claims some of those that are due. */
    List<FeedLease> claim(int limit) {
        try {
            if (leases.outboxIsDeeperThan(deepest)) {
                return none("too many revisions wait for Kafka");
            }
            List<FeedLease> due = leases.claimDue(
                    clock.instant(), lease, limit, fetcher.hosts().all());
            if (!trouble.isEmpty()) {
                LOG.info("polling goes on");
                trouble = "";
            }
            return due;
        } catch (RuntimeException e) {
            return none("the database does not answer");
        }
    }

    /** Claims one feed, due or not; nothing when it, or another one on its server, is being polled. */
    Optional<FeedLease> claim(FeedId feed) {
        return leases.claim(feed, clock.instant(), lease);
    }

    /** Gives feeds back without having polled them. */
    void release(Collection<FeedLease> claimed) {
        try {
            leases.release(claimed);
        } catch (RuntimeException e) {
            LOG.warnf("%d leases were not given back; they end by themselves", claimed.size());
        }
    }

    // One line says that polling waits, and one that it goes on.
    private List<FeedLease> none(String why) {
        if (!why.equals(trouble)) {
            LOG.warnf("polling waits: %s", why);
            trouble = why;
        }
        return List.of();
    }
}
