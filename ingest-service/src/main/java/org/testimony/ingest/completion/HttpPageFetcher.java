package org.testimony.ingest.completion;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.store.PageTask;
import org.testimony.ingest.store.PostgresPageQueue;

/** Fetches the pages that items wait for: a bounded number at a time, one a host, with a pause between two of one host. */
@ApplicationScoped
public class HttpPageFetcher {
    private static final Logger LOG = Logger.getLogger(HttpPageFetcher.class);
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(1);

    private final PostgresPageQueue queue;
    private final HttpPageRound round;
    private final MeterRegistry meters;
    private final Clock clock;
    private final IngestConfig.Pages config;
    private final Semaphore free;
    private final ExecutorService workers;
    private final Set<String> fetching = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

    HttpPageFetcher(
            PostgresPageQueue queue, HttpPageRound round, MeterRegistry meters, IngestConfig config, Clock clock) {
        this.queue = queue;
        this.round = round;
        this.meters = meters;
        this.clock = clock;
        this.config = config.pages();
        this.free = new Semaphore(this.config.concurrency());
        this.workers = Executors.newFixedThreadPool(2, task -> new Thread(task, "page-reader"));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fetchDue() {
        Instant now = clock.instant();
        quietUntil.values().removeIf(until -> !until.isAfter(now));
        if (!config.enabled() || free.availablePermits() == 0) {
            return;
        }
        try {
            Set<String> quiet = new HashSet<>(fetching);
            quiet.addAll(quietUntil.keySet());
            queue.claimDue(now, free.availablePermits(), quiet).forEach(this::fetch);
        } catch (SQLException e) {
            LOG.debugf("pages wait: the database does not answer: %s", e.toString());
        }
    }

    private void fetch(PageTask task) {
        String host = task.item().host();
        free.acquireUninterruptibly();
        fetching.add(host);
        // Begun inside the chain, so that whatever goes wrong ends there.
        var unused = CompletableFuture.completedFuture(task)
                .thenCompose(begun -> round.complete(begun, workers))
                .whenComplete((result, failure) -> {
                    Duration pause = config.hostDelay();
                    if (failure == null) {
                        meters.counter("testimony.ingest.pages", "outcome", result.outcome())
                                .increment();
                        pause = Stream.of(pause, result.crawlDelay().orElse(Duration.ZERO))
                                .max(Comparator.naturalOrder())
                                .filter(wish -> wish.compareTo(LONGEST_CRAWL_DELAY) <= 0)
                                .orElse(LONGEST_CRAWL_DELAY);
                    } else {
                        // The claim ends by itself, and somebody tries again: the item is still in line.
                        LOG.warnf(
                                failure,
                                "the page of article %s was not taken in; it is tried again",
                                task.articleId());
                    }
                    quietUntil.put(host, clock.instant().plus(pause));
                    fetching.remove(host);
                    free.release();
                });
    }

    void onStop(@Observes ShutdownEvent event) {
        List<Runnable> unused = workers.shutdownNow();
    }
}
