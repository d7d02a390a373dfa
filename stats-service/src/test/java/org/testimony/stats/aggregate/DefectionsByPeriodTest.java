package org.testimony.stats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

class DefectionsByPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2015, 8, 20);

    @Test
    void shouldBoundACountByWhatTheDatesAllow() {
        // Given
        List<PersonGroup> persons = List.of(
                left("2015-05-03", "2015-05-03", 2),
                left("2015-06-01", "2015-08-31", 1),
                left("2015-01-01", "2015-12-31", 1));

        // When
        DefectionTable table = byQuarter(persons);

        // Then: the summer straddles two quarters and lies mostly in the later, the year fits none.
        assertThat(table.buckets())
                .containsExactly(
                        new Bucket("2015-Q1", 0, 0, 1, null),
                        new Bucket("2015-Q2", 2, 2, 4, null),
                        new Bucket("2015-Q3", 0, 1, 2, true),
                        new Bucket("2015-Q4", 0, 0, 1, null));
        assertThat(table.undated()).isEqualTo(1);
        assertThat(table.total()).isEqualTo(4);
    }

    @Test
    void shouldFillGapsWithZeroes() {
        // When
        DefectionTable table =
                byQuarter(List.of(left("2014-01-05", "2014-01-05", 1), left("2014-11-05", "2014-11-05", 1)));

        // Then
        assertThat(table.buckets())
                .extracting(Bucket::key, Bucket::best)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2014-Q1", 1L),
                        org.assertj.core.groups.Tuple.tuple("2014-Q2", 0L),
                        org.assertj.core.groups.Tuple.tuple("2014-Q3", 0L),
                        org.assertj.core.groups.Tuple.tuple("2014-Q4", 1L));
    }

    @Test
    void shouldNotLetOneWrongYearStretchTheChart() {
        // When
        DefectionTable table =
                byQuarter(List.of(left("0014-05-01", "0014-05-01", 1), left("2014-05-01", "2014-05-01", 1)));

        // Then
        assertThat(table.buckets()).hasSize(1);
        assertThat(table.undated()).isEqualTo(1);
    }

    @Test
    void shouldCountPersonsWithoutADateAsUndated() {
        // When
        DefectionTable table = byQuarter(List.of(new PersonGroup(null, null, 7)));

        // Then
        assertThat(table).isEqualTo(new DefectionTable(List.of(), 7, 7, 7));
    }

    @Test
    void shouldCountOnlyWhoMayHaveLeftWithinTheWindow() {
        // Given
        Window window = new Window(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 6, 30));
        List<PersonGroup> persons = List.of(
                left("2015-05-03", "2015-05-03", 2),
                left("2015-06-01", "2015-08-31", 1),
                left("2014-05-03", "2014-05-03", 4),
                new PersonGroup(null, null, 8));

        // When
        DefectionTable table = DefectionsByPeriod.of(persons, PeriodUnit.QUARTER, window, TODAY);

        // Then
        assertThat(table).isEqualTo(new DefectionTable(List.of(new Bucket("2015-Q2", 2, 2, 3, null)), 1, 3, 3));
    }

    @Test
    void shouldAlwaysAddUpAndNotDependOnOrder() {
        // Given
        Random chance = new Random(17);
        List<PersonGroup> persons = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2013, 6, 1).plusDays(chance.nextInt(1_200));
            Leaving leaving = chance.nextInt(5) == 0 ? null : new Leaving(from, from.plusDays(chance.nextInt(500)));
            persons.add(new PersonGroup(null, leaving, 1 + chance.nextInt(3)));
        }
        for (PeriodUnit unit : PeriodUnit.values()) {
            // When
            DefectionTable table = DefectionsByPeriod.of(persons, unit, Window.OPEN, TODAY);
            Collections.shuffle(persons, chance);
            DefectionTable shuffled = DefectionsByPeriod.of(persons, unit, Window.OPEN, TODAY);

            // Then
            assertThat(table.buckets().stream().mapToLong(Bucket::best).sum() + table.undated())
                    .isEqualTo(table.total());
            assertThat(table.buckets())
                    .allMatch(bucket -> bucket.low() <= bucket.best() && bucket.best() <= bucket.high());
            assertThat(shuffled).isEqualTo(table);
        }
    }

    private static DefectionTable byQuarter(List<PersonGroup> persons) {
        return DefectionsByPeriod.of(persons, PeriodUnit.QUARTER, Window.OPEN, TODAY);
    }

    private static PersonGroup left(String from, String to, long persons) {
        return new PersonGroup(null, new Leaving(LocalDate.parse(from), LocalDate.parse(to)), persons);
    }
}
