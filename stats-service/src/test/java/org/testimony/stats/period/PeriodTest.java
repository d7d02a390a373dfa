package org.testimony.stats.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2015, 2015-01-01, 2015-12-31",
        "2015-Q1, 2015-01-01, 2015-03-31",
        "2015-Q4, 2015-10-01, 2015-12-31",
        "2016-02, 2016-02-01, 2016-02-29"
    })
    void shouldReadItsOwnKeys(String key, LocalDate first, LocalDate last) {
        // When
        Period period = Period.parse(key).orElseThrow();

        // Then
        assertThat(period.key()).isEqualTo(key);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "2015-Q5", "2015-13", "2015-1", "2015-q1", "2015-01-01", "x2015"})
    void shouldRefuseOtherKeys(String key) {
        assertThat(Period.parse(key)).isEmpty();
    }

    @Test
    void shouldGoOnIntoTheNextYear() {
        assertThat(PeriodUnit.QUARTER.holding(LocalDate.of(2014, 12, 31)).next().key())
                .isEqualTo("2015-Q1");
        assertThat(PeriodUnit.MONTH.holding(LocalDate.of(2014, 12, 1)).next().key())
                .isEqualTo("2015-01");
    }
}
