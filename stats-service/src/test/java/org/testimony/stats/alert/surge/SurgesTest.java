package org.testimony.stats.alert.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurgesTest {
    private static final LocalDate SUNDAY = LocalDate.of(2016, 5, 1);
    private static final int DAYS = Surges.daysNeeded(SurgeRule.USUAL);

    @Test
    void shouldCallThreeTimesTheUsualASurge() {
        // Given
        long[] counts = every(1);
        Arrays.fill(counts, DAYS - 7, DAYS, 3);

        // When
        Surge surge = Surges.lastDays(new DailyCounts(SUNDAY, counts), SurgeRule.USUAL);

        // Then
        assertThat(surge.surge()).isTrue();
        assertThat(surge.observed()).isEqualTo(21);
        assertThat(surge.expected()).isCloseTo(7, within(0.5));
        assertThat(surge.chance()).isLessThan(0.001);
    }

    @Test
    void shouldNotCallTheUsualASurge() {
        assertThat(Surges.lastDays(new DailyCounts(SUNDAY, every(4)), SurgeRule.USUAL)
                        .surge())
                .isFalse();
    }

    @Test
    void shouldExpectLessOnADayOfTheWeekOnWhichLittleIsReported() {
        // Given
        long[] counts = every(6);
        for (int day = DAYS - 1; day >= 0; day -= 7) {
            counts[day] = 1;
        }
        SurgeRule lastDay = new SurgeRule(1, 3, 0.01);

        // When
        Surge sunday = Surges.lastDays(new DailyCounts(SUNDAY, counts), lastDay);

        // Then
        assertThat(sunday.expected()).isLessThan(2);
    }

    @Test
    void shouldAskForMoreWhereReportsComeInBunches() {
        // Given
        long[] even = every(1);
        long[] bunches = new long[DAYS];
        for (int day = 0; day < DAYS; day += 4) {
            bunches[day] = 4;
        }
        Arrays.fill(even, DAYS - 7, DAYS, 2);
        Arrays.fill(bunches, DAYS - 7, DAYS, 2);

        // When
        double chanceOfEven =
                Surges.lastDays(new DailyCounts(SUNDAY, even), SurgeRule.USUAL).chance();
        double chanceOfBunches = Surges.lastDays(new DailyCounts(SUNDAY, bunches), SurgeRule.USUAL)
                .chance();

        // Then
        assertThat(chanceOfBunches).isGreaterThan(3 * chanceOfEven);
    }

    @Test
    void shouldSeeASurgeAfterAnother() {
        // Given
        long[] counts = every(1);
        Arrays.fill(counts, DAYS - 40, DAYS - 35, 12);
        Arrays.fill(counts, DAYS - 7, DAYS, 6);

        // When
        Surge second = Surges.lastDays(new DailyCounts(SUNDAY, counts), SurgeRule.USUAL);

        // Then
        assertThat(second.surge()).isTrue();
    }

    @Test
    void shouldWantTheMinimumHoweverQuietItWas() {
        // Given
        long[] counts = every(0);
        counts[DAYS - 1] = 2;

        // When
        Surge two = Surges.lastDays(new DailyCounts(SUNDAY, counts), SurgeRule.USUAL);

        // Then
        assertThat(two.surge()).isFalse();
    }

    @Test
    void shouldSayHowManyDaysItNeeds() {
        assertThatThrownBy(() -> Surges.lastDays(new DailyCounts(SUNDAY, 1, 2, 3), SurgeRule.USUAL))
                .hasMessage("counts of 63 days are needed");
    }

    private static long[] every(long count) {
        long[] counts = new long[DAYS];
        Arrays.fill(counts, count);
        return counts;
    }
}
