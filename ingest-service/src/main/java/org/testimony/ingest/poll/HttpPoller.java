package org.testimony.ingest.poll;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.store.FeedLease;

/**
 * Polls what is due: a bounded number of feeds at a time, never two on one server. No thread waits for a server; a poll that
 * lasts steps aside, so that slow servers cannot take all places.
 */
@ApplicationScoped
public class HttpPoller {
    private static final Logger LOG = Logger.getLogger(HttpPoller.class);
    private static final int STOP_SECONDS = 6;

    private final PostgresDueFeeds due;
    private final HttpPollRound round;
    private final PollCounts counts;
    private final PollSlots slots;
    private final boolean enabled;
    private final int batch;
    private final long slowAfterMillis;
    private final ScheduledExecutorService dispatcher =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "poll-dispatcher"));
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Map<FeedLease, CompletableFuture<PollResult>> running = new ConcurrentHashMap<>();
    private volatile boolean mayBeMore;
    private volatile boolean stopping;

    HttpPoller(PostgresDueFeeds due, HttpPollRound round, PollCounts counts, IngestConfig config) {
        this.due = due;
        this.round = round;
        this.counts = counts;
        this.enabled = config.poll().enabled();
        this.slots = new PollSlots(config.poll().concurrency(), config.poll().slowConcurrency());
        this.batch = Math.max(1, config.poll().concurrency() / 4);
        this.slowAfterMillis = config.poll().slowAfter().toMillis();
        counts.running(slots::taken);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eachSecond() {
        if (enabled) {
            wake();
        }
    }

    /** Polls a feed now, due or not. Nothing when somebody else is polling it or its server, or when it does not exist. */
    public CompletionStage<Optional<PollResult>> pollNow(FeedId feed) {
        return due.claim(feed)
                .map(lease -> poll(lease).thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    // Many polls end at about the same time; they are followed up together.
    private void wake() {
        if (!stopping && awake.compareAndSet(false, true)) {
            dispatcher.execute(this::pollDue);
        }
    }

    private void pollDue() {
        awake.set(false);
        int free = slots.free();
        if (free > 0 && !stopping) {
            List<FeedLease> leases = due.claim(free);
            mayBeMore = !leases.isEmpty();
            leases.forEach(this::poll);
        }
    }

    CompletableFuture<PollResult> poll(FeedLease lease) {
        PollSlots.Slot slot = slots.take();
        Future<?> patience = dispatcher.schedule(() -> stepAside(slot), slowAfterMillis, TimeUnit.MILLISECONDS);
        CompletableFuture<PollResult> poll = round.poll(lease).toCompletableFuture();
        running.put(lease, poll);
        return poll.whenComplete((result, failure) -> {
            patience.cancel(false);
            slot.leave();
            running.remove(lease);
            note(lease, result, failure);
            followUp();
        });
    }

    private void stepAside(PollSlots.Slot slot) {
        if (slot.stepAside()) {
            followUp();
        }
    }

    private void followUp() {
        if (enabled && mayBeMore && (slots.free() >= batch || slots.taken() == 0)) {
            wake();
        }
    }

    private void note(FeedLease lease, @Nullable PollResult result, @Nullable Throwable failure) {
        if (result != null) {
            counts.count(result);
        } else {
            LOG.warnf("poll of feed %s failed; it is tried again when its lease ends: %s", lease.feed(), failure);
        }
    }

    /** Lets the running polls end, but not for long; the rest is given back, and others may poll it at once. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        dispatcher.shutdown();
        try {
            CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new))
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            due.release(running.keySet());
        }
        round.stop();
    }
}
