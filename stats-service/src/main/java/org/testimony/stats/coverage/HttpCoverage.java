package org.testimony.stats.coverage;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.StatsConfig;

/**
 * What ingest-service said last about its feeds. It is asked by one thread: once a minute, and, at most once in a while, when
 * somebody wants to know; nobody waits longer than one answer may take.
 */
@Singleton
final class HttpCoverage {
    private static final Logger LOG = Logger.getLogger(HttpCoverage.class);

    // An answer from before a quiet hour is not shown as if it were news.
    private static final int OLD = 4;

    private final HttpIngest ingest;
    private final Clock clock;
    private final Duration kept;
    private final Duration patience;
    private final Event<FeedsHeard> heard;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "coverage"));
    private Coverage last = Coverage.UNKNOWN;
    private @Nullable Instant asked;
    private @Nullable Future<?> asking;

    HttpCoverage(HttpIngest ingest, StatsConfig config, Clock clock, Event<FeedsHeard> heard) {
        this.ingest = ingest;
        this.clock = clock;
        this.kept = config.coverage().kept();
        this.patience = config.coverage().timeout();
        this.heard = heard;
    }

    /** How the feeds are heard: as it was said a moment ago, else now. */
    Coverage now() {
        Future<?> answer = ask();
        if (answer != null) {
            await(answer);
        }
        return known();
    }

    // Alerts about silent feeds end although nobody looks at the page.
    @Scheduled(every = "1m", delayed = "1m")
    void look() {
        Future<?> unused = ask();
    }

    private synchronized @Nullable Future<?> ask() {
        Instant now = clock.instant();
        if (asking != null && !asking.isDone()) {
            // Somebody asks already. Whoever has an old answer to show does not wait for the new one.
            return last.asOf() == null ? asking : null;
        }
        if (asked != null && now.isBefore(asked.plus(kept))) {
            return null;
        }
        asked = now;
        asking = thread.submit(this::refresh);
        Instant said = last.asOf();
        boolean old = said != null && last.reachable() && now.isAfter(said.plus(kept.multipliedBy(OLD)));
        return said == null || old ? asking : null;
    }

    private void refresh() {
        Coverage next;
        try {
            next = ingest.ask();
        } catch (IOException | DateTimeException e) {
            LOG.debugf(
                    "ingest-service does not say how its feeds are: %s",
                    e.getClass().getSimpleName());
            next = null;
        }
        synchronized (this) {
            last = next == null ? last.unreachable() : next;
        }
        if (next != null && next.asOf() != null) {
            heard.fire(FeedsHeard.of(next.asOf(), next));
        }
    }

    private void await(Future<?> answer) {
        try {
            answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Nobody waits longer for ingest-service");
        }
    }

    private synchronized Coverage known() {
        return last;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
