package org.testimony.classify.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Lane;

class KafkaPromptCommitTest {
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final MockProcessorContext<String, String> neighbour = new MockProcessorContext<>();
    private final KafkaCommitPace thread = new KafkaCommitPace();
    private final KafkaPromptCommit prompt = new KafkaPromptCommit(context, thread);
    private final KafkaPromptCommit promptOfNeighbour = new KafkaPromptCommit(neighbour, thread);

    @Test
    void shouldCommitAtOnceAfterASilence() {
        // When
        soonAt(1_000);

        // Then
        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void shouldCommitWhatFollowsInEvenSteps() {
        // Given
        soonAt(1_000);
        context.resetCommit();

        // When
        soonAt(1_002);
        soonAt(1_003);

        // Then
        assertThat(context.committed()).isFalse();
        CapturedPunctuator step = onlyStep();
        assertThat(step.getInterval()).isEqualTo(Duration.ofMillis(3));
        endAt(1_005, step);
        assertThat(context.committed()).isTrue();
        assertThat(step.cancelled()).isTrue();
    }

    @Test
    void shouldShareThePaceBetweenTheTasksOfAThread() {
        // Given
        soonAt(1_000);

        // When
        neighbour.setCurrentSystemTimeMs(1_004);
        promptOfNeighbour.soon(sentAt(1_004));

        // Then
        assertThat(neighbour.committed()).isFalse();
        assertThat(neighbour.scheduledPunctuators())
                .singleElement()
                .satisfies(step -> assertThat(step.getInterval()).isEqualTo(Duration.ofMillis(1)));
    }

    @Test
    void shouldTakeLongerStepsWhenRecordsWaitInABacklog() {
        // Given
        soonAt(1_000);

        // When
        context.setCurrentSystemTimeMs(1_010);
        prompt.soon(sentAt(1_010 - 240));

        // Then
        assertThat(onlyStep().getInterval()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void shouldNotLetWhatIsYearsOldWaitLongerThanTheInterval() {
        // Given
        long now = 1_700_000_000_000L;
        soonAt(now);

        // When
        context.setCurrentSystemTimeMs(now + 1);
        prompt.soon(sentAt(0));

        // Then
        assertThat(onlyStep().getInterval()).isEqualTo(Duration.ofMillis(99));
    }

    @Test
    void shouldNotCommitAgainWhatTheThreadCommittedMeanwhile() {
        // Given
        soonAt(1_000);
        context.resetCommit();
        soonAt(1_003);

        // When
        neighbour.setCurrentSystemTimeMs(1_005);
        promptOfNeighbour.soon(sentAt(1_005));
        endAt(1_006, onlyStep());

        // Then
        assertThat(neighbour.committed()).isTrue();
        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldLetHistoryWaitForTheInterval() {
        // When
        context.setCurrentSystemTimeMs(1_000);
        Record<String, String> history = sentAt(1_000);
        Lane.markBackfill(history.headers());
        prompt.soon(history);

        // Then
        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    private static Record<String, String> sentAt(long millis) {
        return new Record<>("key", "value", millis);
    }

    private void soonAt(long millis) {
        context.setCurrentSystemTimeMs(millis);
        prompt.soon(sentAt(millis));
    }

    private void endAt(long millis, CapturedPunctuator step) {
        context.setCurrentSystemTimeMs(millis);
        step.getPunctuator().punctuate(millis);
    }

    private CapturedPunctuator onlyStep() {
        assertThat(context.scheduledPunctuators()).hasSize(1);
        return context.scheduledPunctuators().get(0);
    }
}
