package org.testimony.stats.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.alert.AlertsRecorded;
import org.testimony.stats.fact.FactsRecorded;
import org.testimony.stats.http.HttpProblem;

/**
 * Tells all connected browsers what changed. One thread does it, so that every browser sees the same events in the same
 * order, and only counts are worked out on another; it looks when facts were committed here, and every second for those of other instances.
 */
@Singleton
public final class LiveUpdates {
    private static final Logger LOG = Logger.getLogger(LiveUpdates.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TOGETHER = Duration.ofMillis(20);
    private static final Duration PRUNE = Duration.ofMinutes(1);

    private final StatsConfig.Live config;
    private final PostgresChangeLog log;
    private final LiveBroadcast broadcast;
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicBoolean newsArePlanned = new AtomicBoolean();
    // On its own: news must not wait until counts are due.
    private final AtomicBoolean countsArePlanned = new AtomicBoolean();
    private volatile long lookedAt = System.nanoTime();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "live-updates"));
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> new Thread(work, "live-counts"));

    LiveUpdates(StatsConfig config, PostgresChangeLog log, PostgresLiveUpdates updates, MeterRegistry metrics) {
        this.config = config.live();
        if (this.config.buffer() <= this.config.replayed()) {
            throw new IllegalArgumentException(
                    "testimony.stats.live.buffer must be larger than testimony.stats.live.replayed");
        }
        this.log = log;
        this.broadcast = new LiveBroadcast(
                log,
                updates,
                this.config,
                this::count,
                this::run,
                () -> planLook(countsArePlanned, this.config.aggregateEvery()));
        Gauge.builder("testimony.live.clients", connected, AtomicInteger::get)
                .description("browsers connected")
                .register(metrics);
    }

    /**
     * The events for one browser, until it leaves or is too slow.
     *
     * @param lastSeen the id of the last event it saw; empty on a first visit
     * @param cut closes the connection of a browser that is too slow
     * @throws HttpProblem when too many are connected
     */
    public Multi<LiveUpdate> connect(Optional<Long> lastSeen, Runnable cut) {
        if (connected.get() >= config.clients()) {
            throw HttpProblem.busy("Too many pages are connected; load the page again later.");
        }
        AtomicInteger waiting = new AtomicInteger();
        return Multi.createFrom()
                .<LiveUpdate>emitter(
                        emitter -> admit(new LiveClient(emitter, lastSeen, waiting, config.buffer(), cut), emitter))
                .onItem()
                .invoke(waiting::decrementAndGet);
    }

    private void admit(LiveClient client, MultiEmitter<? super LiveUpdate> emitter) {
        connected.incrementAndGet();
        emitter.onTermination(() -> {
            connected.decrementAndGet();
            run(() -> broadcast.remove(client));
        });
        run(() -> broadcast.welcome(client));
        // Whoever comes at the same time is let in by one look.
        planLook(newsArePlanned, TOGETHER);
    }

    void start(@Observes StartupEvent started) {
        every(LOOK, this::look);
        every(config.heartbeat(), broadcast::sendSignOfLife);
        every(PRUNE, () -> log.prune(config.kept()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
        counting.shutdownNow();
    }

    /**
     * What changed after a silence is told at once, what follows in even steps; counts of articles wait for the next second.
     */
    void lookSoon(@Observes FactsRecorded recorded) {
        if (!recorded.news()) {
            return;
        }
        Duration since = Duration.ofNanos(System.nanoTime() - lookedAt);
        Duration rest = config.changesEvery().minus(since);
        planLook(newsArePlanned, rest.isNegative() ? Duration.ZERO : rest);
    }

    void lookSoon(@Observes AlertsRecorded recorded) {
        planLook(newsArePlanned, config.changesEvery());
    }

    private void look() {
        lookedAt = System.nanoTime();
        broadcast.look(lookedAt);
    }

    private void planLook(AtomicBoolean isPlanned, Duration delay) {
        if (!thread.isShutdown() && isPlanned.compareAndSet(false, true)) {
            Runnable planned = () -> {
                isPlanned.set(false);
                guarded(this::look);
            };
            var unused = thread.schedule(planned, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void every(Duration time, Runnable work) {
        long nanos = time.toNanos();
        var unused = thread.scheduleWithFixedDelay(() -> guarded(work), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void run(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(() -> guarded(work));
        }
    }

    private void count(Runnable work) {
        if (!counting.isShutdown()) {
            counting.execute(work);
        }
    }

    // Without the database there is no news; the next look tries again.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debugf("Live updates wait: %s", e.getMessage());
        }
    }
}
