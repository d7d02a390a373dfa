package org.testimony.classify.topology;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits what somebody waits for sooner than the common interval: at once after a silence, in a flood in even steps.
 * Everything else waits for the interval, so that the many articles that concern nobody cost few commits.
 */
final class KafkaPromptCommit {
    private static final Duration STEP = Duration.ofMillis(20);

    private final ProcessorContext<?, ?> context;
    private long asked = Long.MIN_VALUE / 2;
    private boolean isWaiting;

    KafkaPromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
        context.schedule(STEP, PunctuationType.WALL_CLOCK_TIME, now -> askWhenDue());
    }

    /** Something was forwarded that somebody waits for. */
    void soon() {
        isWaiting = true;
        askWhenDue();
    }

    private void askWhenDue() {
        long now = context.currentSystemTimeMs();
        if (isWaiting && now - asked >= STEP.toMillis()) {
            isWaiting = false;
            asked = now;
            context.commit();
        }
    }
}
