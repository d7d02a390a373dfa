package org.testimony.stats.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.stats.delivery.schedule.NextStep.Fate;

class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, List.of("critical"));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T12:00:00Z, 2026-06-01T12:00:00Z",
        // In summer the night begins at 20:00 UTC and ends at 05:00, in winter an hour later.
        "2026-06-01T19:59:59Z, 2026-06-01T19:59:59Z",
        "2026-06-01T20:00:00Z, 2026-06-02T05:00:00Z",
        "2026-01-10T20:30:00Z, 2026-01-10T20:30:00Z",
        "2026-01-10T21:00:00Z, 2026-01-11T06:00:00Z",
        // The nights in which the clock goes forward and back.
        "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z"
    })
    void shouldWaitForTheEndOfTheQuietHoursOnTheClockOfThePlace(Instant moment, Instant expected) {
        assertThat(NIGHT.after(moment, "info")).isEqualTo(expected);
    }

    @Test
    void shouldTellWhatIsCriticalInTheNight() {
        Instant night = Instant.parse("2026-06-01T22:00:00Z");
        assertThat(NIGHT.after(night, "critical")).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 2026-06-01T12:00:00Z",
        "HOURLY, 2026-06-01T13:00:00Z",
        "DAILY, 2026-06-02T06:00:00Z",
        "WEEKLY, 2026-06-08T06:00:00Z"
    })
    void shouldPutDigestsOnTheClock(Digest digest, Instant expected) {
        assertThat(digest.next(NOON, BERLIN)).isEqualTo(expected);
    }

    @Test
    void shouldGatherWhatComesTogetherAndLetDigestsWaitForTheirTime() {
        Timing together = new Timing(Duration.ofSeconds(30), Digest.NONE, null);
        assertThat(together.of(NOON, "info")).isEqualTo(new Timing.Due(NOON, NOON.plusSeconds(30)));

        Timing hourly = new Timing(Duration.ofSeconds(30), Digest.HOURLY, null);
        Instant one = Instant.parse("2026-06-01T13:00:00Z");
        assertThat(hourly.of(NOON, "info")).isEqualTo(new Timing.Due(one, one));
    }

    @Test
    void shouldTryTenTimesOverThreeDays() {
        // Given
        RetrySchedule schedule = RetrySchedule.usual();
        Duration all = Duration.ZERO;

        // When
        int tries = 1;
        for (Optional<Duration> wait = schedule.after(tries, 0); wait.isPresent(); wait = schedule.after(tries, 0)) {
            all = all.plus(wait.get());
            tries++;
        }

        // Then
        assertThat(tries).isEqualTo(10);
        assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
        assertThat(schedule.after(2, 1)).contains(Duration.ofMinutes(6));
    }

    @Test
    void shouldLeaveAReceiverAloneForAsLongAsItWants() {
        NextStep step = step(TryResult.answered(429, Optional.of(Duration.ofHours(3)), Duration.ZERO), 1);
        assertThat(step).isEqualTo(new NextStep(Fate.AGAIN, NOON.plusSeconds(10800), NOON.plusSeconds(10800)));
        // But not for ever.
        assertThat(step(TryResult.answered(503, Optional.of(Duration.ofDays(900)), Duration.ZERO), 1)
                        .heldUntil())
                .isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(step(TryResult.answered(429, Optional.empty(), Duration.ZERO), 1)
                        .heldUntil())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({"200, SENT", "204, SENT", "301, AGAIN", "404, AGAIN", "410, GONE", "500, AGAIN"})
    void shouldTakeEverythingButASuccessForAFailure(int status, Fate fate) {
        assertThat(step(TryResult.answered(status, Optional.empty(), Duration.ZERO), 1)
                        .fate())
                .isEqualTo(fate);
    }

    @Test
    void shouldGiveUpAfterTheLastTry() {
        TryResult failed = TryResult.failed("timeout", true, Duration.ZERO);
        assertThat(step(failed, 9).fate()).isEqualTo(Fate.AGAIN);
        assertThat(step(failed, 10).fate()).isEqualTo(Fate.GIVEN_UP);
    }

    @Test
    void shouldMatchOneOfTheWantedValuesOfEveryNamedLabel() {
        LabelFilter filter = new LabelFilter(Map.of("severity", List.of("warning", "critical"), "rule", List.of()));
        assertThat(filter.matches(Map.of("severity", "critical"))).isTrue();
        assertThat(filter.matches(Map.of("severity", "info"))).isFalse();
        assertThat(filter.matches(Map.of())).isFalse();
        assertThat(LabelFilter.ALL.matches(Map.of())).isTrue();
    }

    @Test
    void shouldUseUtcWithoutAPlace() {
        assertThat(new Timing(Duration.ZERO, Digest.DAILY, null)
                        .of(NOON, "info")
                        .due())
                .isEqualTo(Instant.parse("2026-06-02T08:00:00Z"))
                .isEqualTo(Digest.DAILY.next(NOON, ZoneOffset.UTC));
    }

    private static NextStep step(TryResult result, int tries) {
        return NextStep.of(result, tries, NOON, RetrySchedule.usual(), 0);
    }
}
