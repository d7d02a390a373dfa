package org.testimony.embedded.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void shouldWaitLongerAfterEachQuickDeathAndGiveUpAtTheFifth() {
        // Given
        RestartPolicy policy = RestartPolicy.fresh();
        List<Optional<Duration>> pauses = new ArrayList<>();

        // When
        for (int death = 1; death <= 5; death++) {
            policy = policy.afterDeath(QUICK);
            pauses.add(policy.pause());
        }

        // Then
        assertThat(pauses)
                .containsExactly(
                        Optional.of(Duration.ofMillis(500)),
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.empty());
    }

    @Test
    void shouldForgetQuickDeathsAfterAGoodLife() {
        // Given
        RestartPolicy tried = RestartPolicy.fresh();
        for (int death = 1; death <= 4; death++) {
            tried = tried.afterDeath(QUICK);
        }

        // When
        RestartPolicy after = tried.afterDeath(LONG);

        // Then
        assertThat(after.pause()).contains(Duration.ofMillis(500));
    }
}
