package org.testimony.stats.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingTest {
    @ParameterizedTest(name = "{0} to {1} is {3} by {2}")
    @CsvSource({
        "2015-04-01, 2015-04-01, QUARTER, 2015-Q2",
        "2015-06-01, 2015-08-31, QUARTER, 2015-Q3",
        "2015-03-31, 2015-04-01, QUARTER, none",
        "2015-03-31, 2015-04-02, QUARTER, 2015-Q2",
        "2014-12-01, 2015-02-28, QUARTER, 2015-Q1",
        "2014-12-01, 2015-02-28, YEAR, 2015",
        "2015-01-01, 2015-12-31, QUARTER, none",
        "2015-01-01, 2015-12-31, YEAR, 2015",
        "2015-05-10, 2015-05-12, MONTH, 2015-05",
        "2015-04-16, 2015-05-16, MONTH, 2015-05",
        "1895-01-01, 1895-01-01, YEAR, none",
        "2010-01-01, 2020-12-31, YEAR, none"
    })
    void shouldBelongWhereMoreThanHalfOfItsDaysLie(LocalDate from, LocalDate to, PeriodUnit unit, String expected) {
        // When
        String best = new Leaving(from, to).best(unit).map(Period::key).orElse("none");

        // Then
        assertThat(best).isEqualTo(expected);
    }

    @Test
    void shouldAgreeWithCountingDayByDay() {
        // Given
        Random chance = new Random(58);
        for (int round = 0; round < 2_000; round++) {
            LocalDate from = LocalDate.of(2013, 1, 1).plusDays(chance.nextInt(1_500));
            Leaving leaving = new Leaving(from, from.plusDays(chance.nextInt(200)));
            PeriodUnit unit = PeriodUnit.values()[chance.nextInt(3)];

            // When
            String best = leaving.best(unit).map(Period::key).orElse("none");

            // Then
            assertThat(best).as("%s by %s", leaving, unit).isEqualTo(byCounting(leaving, unit));
        }
    }

    @Test
    void shouldRefuseAnIntervalThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Leaving(LocalDate.of(2015, 1, 2), LocalDate.of(2015, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String byCounting(Leaving leaving, PeriodUnit unit) {
        return leaving
                .from()
                .datesUntil(leaving.to().plusDays(1))
                .collect(java.util.stream.Collectors.groupingBy(unit::holding, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() * 2 > leaving.days())
                .map(entry -> entry.getKey().key())
                .findFirst()
                .orElse("none");
    }
}
