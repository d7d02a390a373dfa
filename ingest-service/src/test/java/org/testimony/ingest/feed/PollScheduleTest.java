package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.ingest.feed.PollSchedule.Bounds;
import org.testimony.ingest.feed.PollSchedule.Next;
import org.testimony.ingest.feed.PollSchedule.Pace;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Bounds BOUNDS = new Bounds(Duration.ofMinutes(15), Duration.ofHours(24));
    private static final PollSchedule EARLIEST = new PollSchedule(BOUNDS, () -> 0);
    private static final PollSchedule LATEST = new PollSchedule(BOUNDS, () -> 0.999_999);

    @ParameterizedTest
    @CsvSource({
        "PT1H, 20, 20, PT30M",
        "PT1H, 20, 10, PT30M",
        "PT1H, 20, 5, PT45M",
        "PT1H, 20, 1, PT1H",
        "PT1H, 20, 0, PT1H15M",
        "PT1H, 0, 0, PT1H15M",
        "PT16M, 20, 20, PT15M",
        "PT23H, 20, 0, PT24H"
    })
    void shouldPollOftenWhatOftenHasNews(Duration interval, int items, int fresh, Duration adapted) {
        assertThat(EARLIEST.afterNews(NOW, new Pace(interval, false), items, fresh)
                        .interval())
                .isEqualTo(adapted);
    }

    @Test
    void shouldNotTakeTheFirstLookForNews() {
        assertThat(EARLIEST.afterSuccess(NOW, new Pace(Duration.ofHours(1), false))
                        .interval())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldObeyAnOperatorsWishToTheSecond() {
        Pace wished = new Pace(Duration.ofSeconds(1), true);
        assertThat(LATEST.afterNews(NOW, wished, 20, 0).at()).isEqualTo(NOW.plusSeconds(1));
        assertThat(LATEST.afterNews(NOW, wished, 20, 20).interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldSpreadThePollsOfManyFeeds() {
        Pace hourly = new Pace(Duration.ofHours(1), false);
        assertThat(EARLIEST.afterNews(NOW, hourly, 20, 1).at()).isEqualTo(NOW.plus(Duration.ofMinutes(57)));
        assertThat(LATEST.afterNews(NOW, hourly, 20, 1).at()).isAfter(NOW.plus(Duration.ofMinutes(62)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "2, PT2H", "3, PT4H", "5, PT16H", "6, PT24H", "1000, PT24H"})
    void shouldPauseLongerWithEachFailureUpToADay(int failures, Duration pause) {
        Pace wished = new Pace(Duration.ofHours(1), true);
        assertThat(afterFailure(EARLIEST, wished, failures)).isEqualTo(NOW.plus(pause));
        assertThat(afterFailure(LATEST, wished, failures))
                .isBetween(NOW.plus(pause), NOW.plus(pause.multipliedBy(6).dividedBy(5)));
        assertThat(afterFailure(LATEST, wished, failures)).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void shouldLookSoonAgainWhenAQuietFeedFailsOnce() {
        assertThat(afterFailure(EARLIEST, new Pace(Duration.ofHours(24), false), 1))
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT1H", "PT3H, PT3H", "PT48H, PT48H", "PT999H, PT168H"})
    void shouldNeverComeEarlierThanTheServerAsks(Duration wish, Duration pause) {
        Next next = EARLIEST.afterFailure(NOW, new Pace(Duration.ofHours(1), true), 1, Optional.of(wish));
        assertThat(next.at()).isEqualTo(NOW.plus(pause));
        assertThat(next.interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldNotShortenAnIntervalThatIsLongerThanTheLongestPause() {
        assertThat(afterFailure(LATEST, new Pace(Duration.ofDays(7), true), 3)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "4, PT40M", "20, PT24H"})
    void shouldLeaveAServerAloneLongerEachTimeItSaysSo(int strikes, Duration pause) {
        assertThat(EARLIEST.hostPause(NOW, strikes, Optional.empty())).isEqualTo(NOW.plus(pause));
        assertThat(EARLIEST.hostPause(NOW, strikes, Optional.of(Duration.ofHours(30))))
                .isEqualTo(NOW.plus(Duration.ofHours(30)));
    }

    private static Instant afterFailure(PollSchedule schedule, Pace pace, int failures) {
        return schedule.afterFailure(NOW, pace, failures, Optional.empty()).at();
    }
}
