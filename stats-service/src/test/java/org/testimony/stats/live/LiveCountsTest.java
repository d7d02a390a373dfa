package org.testimony.stats.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LiveCountsTest {
    private static final long LATER = Long.MAX_VALUE / 2;

    private final Deque<Runnable> elsewhere = new ArrayDeque<>();
    private final List<Boolean> heard = new ArrayList<>();
    private int facts = 1;
    private final LiveCounts<Integer> counts = new LiveCounts<>(Duration.ZERO, () -> facts, new Form());

    private static final class Form implements LiveCounts.Form<Integer> {
        @Override
        public String name() {
            return "counts";
        }

        @Override
        public String whole(Integer counts) {
            return "all " + counts;
        }

        @Override
        public String change(Integer earlier, Integer later) {
            return earlier + " to " + later;
        }
    }

    @Test
    void shouldGoOnWhileACountIsWorkedOutElsewhere() {
        // When
        count();

        // Then
        assertThat(counts.isKnown()).isFalse();
        assertThat(heard).isEmpty();

        // When
        finish();

        // Then
        assertThat(heard).containsExactly(true);
        assertThat(counts.whole(7).json()).isEqualTo("all 1");
    }

    @Test
    void shouldTellWhatChangedOnlyWhenItDiffers() {
        // Given
        count();
        finish();

        // When nothing was touched, then touched without a difference, then with one
        count();
        assertThat(elsewhere).isEmpty();
        counts.touch();
        count();
        finish();
        facts = 3;
        counts.touch();
        count();
        finish();

        // Then
        assertThat(heard).containsExactly(true, false, true);
        assertThat(counts.change(8).json()).isEqualTo("1 to 3");
    }

    @Test
    void shouldCountOnceMoreWhatChangedWhileItWasCounted() {
        // Given
        count();
        counts.touch();

        // When
        count();

        // Then one at a time
        assertThat(elsewhere).hasSize(1);
        finish();
        assertThat(counts.isStale()).isTrue();
    }

    @Test
    void shouldTakeNothingThatWasBegunBeforeItForgot() {
        // Given
        count();

        // When
        counts.forget();
        finish();

        // Then
        assertThat(counts.isKnown()).isFalse();
        assertThat(counts.isStale()).isTrue();
        count();
        finish();
        assertThat(counts.isKnown()).isTrue();
    }

    @Test
    void shouldTryAgainAfterAFailure() {
        // Given
        LiveCounts<Integer> failing = new LiveCounts<>(Duration.ZERO, LiveCountsTest::fail, new Form());

        // When
        failing.countWhenDue(LATER, elsewhere::add, Runnable::run, heard::add);
        finish();

        // Then
        assertThat(heard).containsExactly(false);
        assertThat(failing.isStale()).isTrue();
        failing.countWhenDue(LATER, elsewhere::add, Runnable::run, heard::add);
        assertThat(elsewhere).hasSize(1);
    }

    private static Integer fail() {
        throw new IllegalStateException("no database");
    }

    private void count() {
        Executor here = Runnable::run;
        counts.countWhenDue(LATER, elsewhere::add, here, heard::add);
    }

    private void finish() {
        elsewhere.remove().run();
    }
}
