package org.testimony.classify.topology;

import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Lane;

/**
 * Commits what somebody waits for sooner than the common interval: at once after a silence, in a flood in steps.
 * Everything else waits for the interval, so that the many articles that concern nobody cost few commits. A record that
 * has waited long already shares its commit with more others: the step is a quarter of its age, from 5 to 100 ms, so
 * that a backlog is worked off at full speed.
 */
final class KafkaPromptCommit {
    private static final long SHORTEST_STEP_MILLIS = 5;
    private static final long LONGEST_STEP_MILLIS = 100;
    private static final long STEPS_IN_AN_AGE = 4;

    private final ProcessorContext<?, ?> context;
    private final KafkaCommitPace pace;
    private long waitingSince;
    private @Nullable Cancellable timer;

    /**
     * Commits one task.
     *
     * @param pace that of the thread which runs it
     */
    KafkaPromptCommit(ProcessorContext<?, ?> context, KafkaCommitPace pace) {
        this.context = context;
        this.pace = pace;
    }

    /**
     * Something was forwarded that somebody waits for.
     *
     * @param cause the record that it follows from; of history, nobody waits for what follows
     */
    void soon(Record<?, ?> cause) {
        if (Lane.isBackfill(cause.headers())) {
            return;
        }
        long now = context.currentSystemTimeMs();
        long left = step(now - cause.timestamp()) - pace.sinceAsked(now);
        if (left <= 0) {
            ask(now);
        } else if (timer == null) {
            // Once and not for ever: each end of a step makes Kafka Streams commit the task, also when nothing came.
            waitingSince = now;
            timer = context.schedule(Duration.ofMillis(left), PunctuationType.WALL_CLOCK_TIME, this::end);
        }
    }

    private static long step(long age) {
        return Math.max(SHORTEST_STEP_MILLIS, Math.min(LONGEST_STEP_MILLIS, age / STEPS_IN_AN_AGE));
    }

    private void end(long now) {
        Objects.requireNonNull(timer).cancel();
        timer = null;
        // A commit that another task of the thread asked for meanwhile was one of this task, too.
        if (pace.sinceAsked(now) >= now - waitingSince) {
            ask(now);
        }
    }

    private void ask(long now) {
        pace.ask(now);
        context.commit();
    }
}
