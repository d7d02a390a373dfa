package org.testimony.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.store.PostgresFeeds;

/** Polls what is due: a bounded number of feeds at a time, never two on one host. */
@ApplicationScoped
public class HttpPoller {
    private static final Logger LOG = Logger.getLogger(HttpPoller.class);

    private final PostgresFeeds feeds;
    private final HttpPollRound round;
    private final MeterRegistry meters;
    private final Clock clock;
    private final boolean enabled;
    private final ExecutorService pollers;
    private final Semaphore free;
    private volatile boolean databaseAway;

    HttpPoller(PostgresFeeds feeds, HttpPollRound round, MeterRegistry meters, IngestConfig config, Clock clock) {
        this.feeds = feeds;
        this.round = round;
        this.meters = meters;
        this.clock = clock;
        this.enabled = config.poll().enabled();
        this.free = new Semaphore(config.poll().concurrency());
        this.pollers = Executors.newFixedThreadPool(config.poll().concurrency(), task -> new Thread(task, "poller"));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pollDue() {
        int slots = enabled ? free.availablePermits() : 0;
        if (slots == 0) {
            return;
        }
        for (String feed : claimDue(slots)) {
            if (free.tryAcquire()) {
                pollers.execute(() -> pollInTurn(new FeedId(feed)));
            } else {
                feeds.release(new FeedId(feed));
            }
        }
    }

    // Without the database nothing is due; one line says so, and one that it is back.
    private List<String> claimDue(int slots) {
        try {
            List<String> due = feeds.claimDue(clock.instant(), slots);
            if (databaseAway) {
                LOG.info("polling goes on: the database is back");
            }
            databaseAway = false;
            return due;
        } catch (RuntimeException e) {
            if (!databaseAway) {
                LOG.warnf("polling waits: the database does not answer: %s", e.toString());
            }
            databaseAway = true;
            return List.of();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        pollers.shutdownNow();
    }

    /**
     * Polls a feed now, due or not. Nothing when somebody else is polling it or its host, or when it does not exist.
     */
    public Optional<PollResult> pollNow(FeedId feed) throws InterruptedException {
        return feeds.claim(feed, clock.instant()) ? poll(feed) : Optional.empty();
    }

    private void pollInTurn(FeedId feed) {
        try {
            poll(feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "poll of feed %s failed; it is tried again when its claim ends", feed);
        } finally {
            free.release();
        }
    }

    private Optional<PollResult> poll(FeedId feed) throws InterruptedException {
        Optional<PollResult> result = round.poll(feed);
        result.ifPresent(this::count);
        return result;
    }

    private void count(PollResult result) {
        meters.counter("testimony.ingest.polls", "outcome", result.outcome()).increment();
        LOG.debugf("poll of feed %s: %s", result.feedId(), result.outcome());
    }
}
