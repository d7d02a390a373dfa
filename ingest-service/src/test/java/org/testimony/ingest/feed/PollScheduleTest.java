package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PollSchedule SCHEDULE = new PollSchedule(Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"1, PT1H", "2, PT2H", "3, PT4H", "5, PT16H", "6, PT24H", "1000, PT24H"})
    void shouldPauseLongerWithEachFailureUpToADay(int failures, Duration pause) {
        assertThat(SCHEDULE.afterFailure(NOW, Duration.ofHours(1), failures, Optional.empty()))
                .isEqualTo(NOW.plus(pause));
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT1H", "PT3H, PT3H", "PT48H, PT48H", "PT999H, PT168H"})
    void shouldNeverComeEarlierThanTheServerAsks(Duration wish, Duration pause) {
        assertThat(SCHEDULE.afterFailure(NOW, Duration.ofHours(1), 1, Optional.of(wish)))
                .isEqualTo(NOW.plus(pause));
    }

    @Test
    void shouldNotShortenAnIntervalThatIsLongerThanTheLongestPause() {
        assertThat(SCHEDULE.afterFailure(NOW, Duration.ofDays(7), 3, Optional.empty()))
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }
}
