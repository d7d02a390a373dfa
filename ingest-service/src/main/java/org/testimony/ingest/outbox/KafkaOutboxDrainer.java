package org.testimony.ingest.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.store.PostgresIntake.RevisionsWaiting;
import org.testimony.tracing.ArticleSpans;

/**
 * Carries the outbox to its topics. It never repairs anything while it runs: on any trouble it drops both connections and
 * begins again, and the beginning is the one place that finds out what was published.
 */
@ApplicationScoped
public class KafkaOutboxDrainer {
    private static final Logger LOG = Logger.getLogger(KafkaOutboxDrainer.class);
    private static final Object WAKE = new Object();
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long IDLE_PAUSE_MILLIS = 1000;
    private static final long HELD_BACK_PAUSE_MILLIS = 50;

    private final Map<String, Object> kafka;
    private final PostgresConnections connections;
    private final PostgresOutboxQueue.Limits limits;
    private final MeterRegistry meters;
    private final ArticleSpans spans;
    private final long longestPauseMillis;
    private final IngestConfig.Outbox config;
    private final BlockingQueue<Object> signal = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private volatile State state = State.STARTING;
    private @Nullable Thread thread;

    /** What the drainer is doing. */
    public enum State {
        STARTING,
        /** Kafka takes what the outbox holds. */
        PUBLISHING,
        /** Another instance does the work. */
        STANDBY,
        /** Kafka or the database is away; tries go on. */
        RETRYING,
        STOPPED
    }

    KafkaOutboxDrainer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            PostgresConnections connections,
            IngestConfig config,
            MeterRegistry meters,
            ArticleSpans spans) {
        this.kafka = kafka;
        this.connections = connections;
        this.limits = new PostgresOutboxQueue.Limits(
                config.outbox().batchRows(), config.outbox().batchBytes());
        this.longestPauseMillis = config.outbox().maxBackoff().toMillis();
        this.config = config.outbox();
        this.meters = meters;
        this.spans = spans;
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void onRevisions(@Observes RevisionsWaiting waiting) {
        boolean unused = signal.offer(WAKE); // a signal that already waits says the same
    }

    /** Begins to publish. */
    public synchronized void start() {
        running = true;
        thread = new Thread(this::keepDraining, "outbox-drainer");
        thread.start();
    }

    /** Stops after the batch in hand. */
    public synchronized void stop() throws InterruptedException {
        running = false;
        boolean unused = signal.offer(WAKE);
        if (thread != null) {
            thread.join(10_000);
            thread.interrupt();
        }
    }

    /** What the drainer is doing now. */
    public State state() {
        return state;
    }

    private void keepDraining() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (running) {
                try {
                    drainUntilTrouble();
                    pause = FIRST_PAUSE_MILLIS;
                } catch (SQLException | RuntimeException e) {
                    pause = state == State.PUBLISHING ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, longestPauseMillis);
                    state = State.RETRYING;
                    LOG.warnf("outbox: nothing is lost, next try in %d ms: %s", pause, rootOf(e));
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        state = State.STOPPED;
    }

    // Kafka's outermost message only says that there was an error before.
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private void drainUntilTrouble() throws SQLException, InterruptedException {
        try (PostgresOutboxQueue queue = new PostgresOutboxQueue(connections.open(), limits)) {
            if (!queue.lock()) {
                state = State.STANDBY;
                Object unused = signal.poll(2, TimeUnit.SECONDS);
                return;
            }
            try (KafkaEmitter emitter = KafkaEmitter.open(kafka);
                    KafkaReaderLag reader =
                            new KafkaReaderLag(kafka, config.backfillReader(), config.backfillInFlight())) {
                long published = recover(queue, emitter);
                state = State.PUBLISHING;
                while (running) {
                    published = drain(queue, emitter, reader, published);
                    long pause = queue.holdsBack() ? HELD_BACK_PAUSE_MILLIS : IDLE_PAUSE_MILLIS;
                    Object unused = signal.poll(pause, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    // A batch on disk was published exactly when Kafka has its number; the open above has ended every doubt about that.
    private long recover(PostgresOutboxQueue queue, KafkaEmitter emitter) throws SQLException, InterruptedException {
        long published = emitter.lastPublishedBatch();
        queue.forgetPublished(published);
        Optional<OutboxBatch> unfinished = queue.unfinished();
        if (unfinished.isPresent()) {
            LOG.infof(
                    "outbox: publishing batch %d again, it had not reached the topic",
                    unfinished.get().number());
            published = publish(emitter, unfinished.get());
        }
        return published;
    }

    private long drain(PostgresOutboxQueue queue, KafkaEmitter emitter, KafkaReaderLag reader, long upTo)
            throws SQLException, InterruptedException {
        long published = upTo;
        Optional<OutboxBatch> batch = queue.advance(published, reader);
        while (batch.isPresent() && running) {
            published = publish(emitter, batch.get());
            batch = queue.advance(published, reader);
        }
        return published;
    }

    private long publish(KafkaEmitter emitter, OutboxBatch batch) {
        emitter.publish(batch);
        batch.rows().stream()
                .filter(row -> spans.on() && row.isArticle())
                .forEach(row ->
                        spans.done("publish article", new ArticleId(row.key()), row.revision(), row.occurredAt()));
        meters.counter("testimony.ingest.outbox.published")
                .increment(batch.rows().size());
        return batch.number();
    }
}
