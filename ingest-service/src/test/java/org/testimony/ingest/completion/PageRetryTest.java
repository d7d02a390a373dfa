package org.testimony.ingest.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRetryTest {
    private static final Optional<Duration> NO_WISH = Optional.empty();

    @Test
    void shouldWaitLongerEachTimeAndThenDoWithTheSummary() {
        assertThat(PageRetry.after("timeout", 0, NO_WISH)).contains(Duration.ofMinutes(1));
        assertThat(PageRetry.after("timeout", 3, NO_WISH)).contains(Duration.ofHours(4));
        assertThat(PageRetry.after("timeout", 4, NO_WISH)).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhatWouldEndTheSameWay() {
        assertThat(PageRetry.after("http-404", 0, NO_WISH)).isEmpty();
        assertThat(PageRetry.after("refused", 0, NO_WISH)).isEmpty();
        assertThat(PageRetry.after("no-host", 2, NO_WISH)).isEmpty();
    }

    @Test
    void shouldNeverComeEarlierThanTheServerWants() {
        assertThat(PageRetry.after("http-503", 0, Optional.of(Duration.ofHours(2))))
                .contains(Duration.ofHours(2));
        assertThat(PageRetry.after("http-503", 3, Optional.of(Duration.ofMinutes(2))))
                .contains(Duration.ofHours(4));
    }
}
