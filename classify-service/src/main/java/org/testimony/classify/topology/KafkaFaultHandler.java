package org.testimony.classify.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces stream threads that die of trouble in the world, such as a broker that is gone for minutes. When they die too
 * often, the process ends with an error, so that a supervisor starts it anew. Data never gets here: it leaves as dead
 * letters.
 */
public final class KafkaFaultHandler implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFaultHandler.class);

    private final int borne;
    private final Duration within;
    private final Clock clock;
    private final Runnable exit;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * Creates the handler.
     *
     * @param borne deaths within the time that are borne
     * @param exit ends the process with an error
     */
    public KafkaFaultHandler(int borne, Duration within, Clock clock, Runnable exit) {
        this.borne = borne;
        this.within = within;
        this.clock = clock;
        this.exit = exit;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable fault) {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(within)));
        deaths.add(now);
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        if (deaths.size() <= borne) {
            LOG.warn(
                    "stream thread replaced: cause={} deaths={} of {} within {}",
                    cause.getClass().getName(),
                    deaths.size(),
                    borne,
                    within);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error(
                "stream threads die too often, the service ends: cause={} deaths={} within {}; see the broker's log",
                cause.getClass().getName(),
                deaths.size(),
                within);
        exit.run();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
