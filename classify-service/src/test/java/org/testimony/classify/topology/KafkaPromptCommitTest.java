package org.testimony.classify.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class KafkaPromptCommitTest {
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final KafkaPromptCommit prompt = new KafkaPromptCommit(context);

    @Test
    void shouldCommitAtOnceAfterASilence() {
        // When
        context.setCurrentSystemTimeMs(1_000);
        prompt.soon();

        // Then
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldCommitWhatFollowsInEvenSteps() {
        // Given
        context.setCurrentSystemTimeMs(1_000);
        prompt.soon();
        context.resetCommit();

        // When
        context.setCurrentSystemTimeMs(1_008);
        prompt.soon();

        // Then
        assertThat(context.committed()).isFalse();
        stepAt(1_015);
        assertThat(context.committed()).isFalse();
        stepAt(1_020);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldCommitNothingThatNobodyWaitsFor() {
        stepAt(5_000);
        assertThat(context.committed()).isFalse();
    }

    private void stepAt(long millis) {
        context.setCurrentSystemTimeMs(millis);
        assertThat(context.scheduledPunctuators()).singleElement().satisfies(step -> {
            assertThat(step.getInterval()).isEqualTo(Duration.ofMillis(20));
            step.getPunctuator().punctuate(millis);
        });
    }
}
