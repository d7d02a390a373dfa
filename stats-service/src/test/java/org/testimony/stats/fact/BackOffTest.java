package org.testimony.stats.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff none = BackOff.none(Duration.ofMillis(200), Duration.ofSeconds(5));

    @Test
    void shouldDoubleUpToTheLongestWait() {
        // Given
        BackOff once = none.afterFailure();
        BackOff often = once;
        for (int i = 0; i < 100; i++) {
            often = often.afterFailure();
        }

        // Then
        assertThat(none.pause()).isZero();
        assertThat(once.pause()).isEqualTo(Duration.ofMillis(200));
        assertThat(once.afterFailure().pause()).isEqualTo(Duration.ofMillis(400));
        assertThat(often.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(often.afterSuccess().pause()).isZero();
    }
}
