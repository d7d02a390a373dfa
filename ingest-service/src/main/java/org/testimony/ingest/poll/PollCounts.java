package org.testimony.ingest.poll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Counts what polls end with. */
@ApplicationScoped
public class PollCounts {
    private static final Logger LOG = Logger.getLogger(PollCounts.class);

    private final MeterRegistry meters;

    PollCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void running(IntSupplier polls) {
        Gauge.builder("testimony.ingest.polls.running", polls, IntSupplier::getAsInt)
                .description("Polls that run now")
                .strongReference(true)
                .register(meters);
    }

    void count(PollResult result) {
        meters.counter("testimony.ingest.polls", "outcome", result.outcome()).increment();
        LOG.debugf("poll of feed %s: %s", result.feedId(), result.outcome());
    }
}
