package org.testimony.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Guesses guesses = new Guesses();

    @Test
    void shouldForgiveAFewAndThenDoubleTheWait() {
        fail(4, "analyst-1", "192.0.2.1");
        assertThat(wait("analyst-1", "192.0.2.1")).isZero();

        fail(1, "analyst-1", "192.0.2.1");
        assertThat(wait("analyst-1", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));

        fail(3, "analyst-1", "192.0.2.1");
        assertThat(wait("analyst-1", "192.0.2.1")).isEqualTo(Duration.ofSeconds(8));

        fail(100, "analyst-1", "192.0.2.1");
        assertThat(wait("analyst-1", "192.0.2.1")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void shouldSlowDownAnAddressThatTriesManyNames() {
        for (int n = 0; n < 30; n++) {
            fail(1, "name-" + n, "192.0.2.1");
        }
        assertThat(wait("yet-another", "192.0.2.1")).isPositive();
        assertThat(wait("yet-another", "192.0.2.2")).isZero();
    }

    @Test
    void shouldNotKeepTheOwnerOfANameOutForLong() {
        for (int n = 0; n < 500; n++) {
            fail(1, "analyst-1", "198.51.100." + n);
        }
        assertThat(wait("analyst-1", "192.0.2.1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldBeginAnewAfterTheRightPasswordAndAfterAPause() {
        fail(10, "analyst-1", "192.0.2.1");
        guesses.succeeded("analyst-1", "192.0.2.1");
        assertThat(wait("analyst-1", "192.0.2.1")).isZero();

        fail(10, "analyst-2", "192.0.2.3");
        assertThat(guesses.wait("analyst-2", "192.0.2.3", NOON.plus(Duration.ofMinutes(6))))
                .isZero();
    }

    @Test
    void shouldRememberABoundedNumber() {
        for (int n = 0; n < 30_000; n++) {
            fail(1, "name-" + n, "address-" + n);
        }
        fail(6, "last", "192.0.2.9");
        assertThat(wait("last", "192.0.2.9")).isPositive();
    }

    private void fail(int times, String name, String address) {
        for (int n = 0; n < times; n++) {
            guesses.failed(name, address, NOON);
        }
    }

    private Duration wait(String name, String address) {
        return guesses.wait(name, address, NOON);
    }
}
