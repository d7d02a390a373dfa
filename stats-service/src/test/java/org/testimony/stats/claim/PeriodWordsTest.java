package org.testimony.stats.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2015, 9, 21);

    @ParameterizedTest
    @CsvSource({
        "since January 2014, 2014-01-01, 2015-09-21",
        "Desde enero de 2014, 2014-01-01, 2015-09-21",
        "since last year, 2014-01-01, 2015-09-21",
        "between June and August, 2015-06-01, 2015-08-31",
        "in the summer, 2015-06-01, 2015-08-31",
        "in the summer of 2014, 2014-06-01, 2014-08-31",
        "from November 2014 to February 2015, 2014-11-01, 2015-02-28",
        "in December, 2014-12-01, 2014-12-31",
        "Between 2013 and 2014, 2013-01-01, 2014-12-31",
        "this year, 2015-01-01, 2015-12-31"
    })
    void shouldReadTheDaysThatWordsMean(String words, LocalDate from, LocalDate to) {
        assertThat(PeriodWords.read(words, PUBLISHED)).contains(new Span(from, to));
    }

    @Test
    void shouldLeaveWordsItCannotPlace() {
        assertThat(PeriodWords.read("recently", PUBLISHED)).isEmpty();
        assertThat(PeriodWords.read("in the summer", null)).isEmpty();
        assertThat(PeriodWords.read("since January", null)).isEmpty();
    }
}
