package org.testimony.stats.fact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Figures about reading, for the operator. */
@Singleton
final class FactsMetrics {
    private final FollowState state;
    private final Timer flush;
    private final Counter written;
    private final Counter deadLetters;
    private final Counter failures;

    FactsMetrics(MeterRegistry registry, FollowState state, Clock clock) {
        this.state = state;
        Gauge.builder("testimony.facts.lag", state, FollowState::lag)
                .description("records published and not yet taken in")
                .register(registry);
        Gauge.builder("testimony.facts.newest.age", state, known -> known.newestAge(clock.instant()))
                .description("seconds since the newest article was read; absent until one came since the start")
                .baseUnit("seconds")
                .register(registry);
        this.flush = Timer.builder("testimony.facts.flush")
                .description("time to write one batch of facts with its offsets")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.written = Counter.builder("testimony.facts.written")
                .description("facts written")
                .register(registry);
        this.deadLetters = Counter.builder("testimony.facts.dead.letters")
                .description("records that could not be read")
                .register(registry);
        this.failures = Counter.builder("testimony.facts.failures")
                .description("batches given up and read again, because the database or the broker failed")
                .register(registry);
    }

    void flushed(int facts, Duration took) {
        written.increment(facts);
        flush.record(took);
    }

    /** An article was taken in that was read at a moment. */
    void taken(Instant readAt) {
        state.taken(readAt);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void failed() {
        failures.increment();
    }
}
