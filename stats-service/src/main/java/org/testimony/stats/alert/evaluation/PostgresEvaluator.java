package org.testimony.stats.alert.evaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.testimony.stats.alert.AlertsRecorded;
import org.testimony.stats.alert.evaluation.PostgresEvaluation.Turn;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.fact.FactsRecorded;

/** Evaluates in a thread of its own: soon after facts were committed here, and now and then for other instances. */
@Singleton
public final class PostgresEvaluator {
    private static final Logger LOG = Logger.getLogger(PostgresEvaluator.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final PostgresTransactions transactions;
    private final PostgresEvaluation evaluation;
    private final Event<AlertsRecorded> recorded;
    private final Clock clock;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "alerts"));

    PostgresEvaluator(
            PostgresTransactions transactions,
            PostgresEvaluation evaluation,
            Event<AlertsRecorded> recorded,
            Clock clock) {
        this.transactions = transactions;
        this.evaluation = evaluation;
        this.recorded = recorded;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        var unused = thread.scheduleWithFixedDelay(this::work, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    void evaluateSoon(@Observes FactsRecorded facts) {
        if (!thread.isShutdown() && planned.compareAndSet(false, true)) {
            Runnable look = () -> {
                planned.set(false);
                work();
            };
            var unused = thread.schedule(look, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    // What fails is left as it was, and tried again at the next look.
    private void work() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                Turn turn = transactions.commit(connection -> evaluation.turn(connection, clock.instant()));
                if (turn.notices() > 0) {
                    recorded.fire(new AlertsRecorded(turn.notices()));
                }
                more = turn.more();
            }
        } catch (RuntimeException e) {
            LOG.warnf("Alerts wait: %s: %s", e.getClass().getSimpleName(), e.getMessage());
        }
    }
}
