package org.testimony.stats.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.schedule.NextStep;
import org.testimony.stats.delivery.schedule.RetrySchedule;
import org.testimony.stats.delivery.schedule.TryResult;

/**
 * Sends what is due, in rounds: one transaction writes down how earlier tries ended and takes what comes next; then all of
 * it is sent at once. One thread does that; the ways wait in none. Several instances may run beside each other.
 */
public final class DeliveryRounds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);
    private static final Object WAKE = new Object();
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final DeliveryDatabase database;
    private final Map<Receiver.Way, DeliveryWay> ways;
    private final Settings settings;
    private final Clock clock;
    private final PostgresTurns turns;
    private final PostgresResults results;
    private final ConcurrentLinkedQueue<Sent> ended = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Object> signal = new ArrayBlockingQueue<>(1);
    private final List<Sent> unwritten = new ArrayList<>();
    private int underWay;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * How to work.
     *
     * @param concurrent messages under way at most
     * @param lookEvery longest time between two looks
     * @param lease longer than any try takes
     * @param chance from 0 to 1, another each time
     */
    public record Settings(
            int concurrent,
            Duration lookEvery,
            Duration lease,
            Duration disableAfter,
            RetrySchedule schedule,
            DoubleSupplier chance) {}

    /** Rounds with these ways; they begin with {@link #start}. */
    public DeliveryRounds(DeliveryDatabase database, List<DeliveryWay> ways, Settings settings, Clock clock) {
        this.database = database;
        this.ways = ways.stream().collect(Collectors.toMap(DeliveryWay::way, Function.identity()));
        this.settings = settings;
        this.clock = clock;
        this.turns = new PostgresTurns(settings.lease(), this.ways.keySet());
        this.results = new PostgresResults(settings.disableAfter());
    }

    /** Begins. */
    public synchronized void start() {
        running = true;
        thread = new Thread(this::run, "deliveries");
        thread.start();
    }

    /** Looks at once instead of soon. */
    public void wake() {
        boolean unused = signal.offer(WAKE); // a signal that already waits says the same
    }

    private void run() {
        long pause = 0;
        try {
            while (running) {
                try {
                    boolean busy = round();
                    pause = busy ? 0 : settings.lookEvery().toMillis();
                } catch (RuntimeException e) {
                    pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(200, pause * 2));
                    LOG.warnf("deliveries: nothing is lost, next try in %d ms: %s", pause, e.toString());
                }
                if (pause > 0) {
                    Object unused = signal.poll(pause, TimeUnit.MILLISECONDS);
                }
            }
            finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("deliveries: ended with tries unwritten, they are repeated: %s", e.toString());
        }
    }

    // One transaction; when it fails the ends stay in hand, and what was perhaps taken comes back when its lease ends.
    private boolean round() {
        collect();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int free = settings.concurrent() - underWay;
        List<Sending> next = database.commit(connection -> {
            results.record(connection, unwritten, now)
                    .forEach(id -> LOG.warnf("deliveries: receiver %s is disabled", id));
            return free > 0 && running ? turns.take(connection, now, free) : List.of();
        });
        boolean busy = !unwritten.isEmpty() || !next.isEmpty();
        unwritten.clear();
        underWay += next.size();
        next.forEach(this::send);
        return busy;
    }

    private void collect() {
        for (Sent one = ended.poll(); one != null; one = ended.poll()) {
            unwritten.add(one);
            underWay--;
        }
    }

    private void send(Sending sending) {
        // Whose way is switched off here has no turn.
        DeliveryWay way = Objects.requireNonNull(ways.get(sending.receiver().way()));
        try {
            var unused = way.send(sending)
                    .whenComplete((result, failure) -> end(sending, failure == null ? result : broken(failure)));
        } catch (RuntimeException e) {
            end(sending, broken(e));
        }
    }

    private static TryResult broken(Throwable failure) {
        return TryResult.failed("not sent: " + failure.getClass().getSimpleName(), false, Duration.ZERO);
    }

    private void end(Sending sending, TryResult result) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NextStep next = NextStep.of(
                result,
                sending.tries(),
                now,
                settings.schedule(),
                settings.chance().getAsDouble());
        ended.add(new Sent(sending, now, result, next));
        wake();
    }

    // What is under way gets a moment to end, so that it need not be repeated after the start.
    private void finish() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (underWay > 0 && System.nanoTime() < end) {
            boolean unused = round();
            Object ignored = signal.poll(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Stops after what is under way, or after three seconds. */
    @Override
    public synchronized void close() {
        running = false;
        wake();
        if (thread != null) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
