package org.testimony.stats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

class PossiblySameTest {
    private static final LocalDate TODAY = LocalDate.of(2015, 8, 20);
    private static final Leaving MAY = new Leaving(LocalDate.of(2015, 5, 1), LocalDate.of(2015, 5, 31));
    private static final Leaving JUNE = new Leaving(LocalDate.of(2015, 6, 2), LocalDate.of(2015, 6, 2));
    private static final Leaving JULY = new Leaving(LocalDate.of(2015, 7, 2), LocalDate.of(2015, 7, 2));

    @Test
    void shouldCountPersonsWhoMayBeOneOnceInTheLowBound() {
        // When: a chain of three, of whom one has no date
        DefectionTable table = byQuarter(
                List.of(person(MAY, "a", "b"), person(JUNE, "b", "a", "c"), person(null, "c", "b"), person(MAY, "z")));

        // Then
        assertThat(table.buckets()).containsExactly(new Bucket("2015-Q2", 2, 3, 3, null));
        assertThat(table.total()).isEqualTo(4);
        assertThat(table.totalLow()).isEqualTo(2);
    }

    @Test
    void shouldPromiseNothingToAPeriodWhenTheOnePersonMayHaveLeftInAnother() {
        // When
        DefectionTable table = byQuarter(List.of(person(MAY, "a", "b"), person(JULY, "b", "a")));

        // Then
        assertThat(table.buckets())
                .containsExactly(new Bucket("2015-Q2", 0, 1, 1, null), new Bucket("2015-Q3", 0, 1, 1, true));
        assertThat(table.totalLow()).isEqualTo(1);
    }

    @Test
    void shouldNotDoubtSomebodyForTheSakeOfAPersonWhoIsNotCounted() {
        // When: the other one was rejected, so the question did not return it
        DefectionTable table = byQuarter(List.of(person(MAY, "a", "rejected")));

        // Then
        assertThat(table.buckets()).containsExactly(new Bucket("2015-Q2", 1, 1, 1, null));
    }

    @Test
    void shouldNotDependOnTheOrderOfRows() {
        // Given
        Random chance = new Random(5);
        List<PersonGroup> persons = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            persons.add(person(List.of(MAY, JUNE, JULY).get(i % 3), "p" + i, "p" + chance.nextInt(60)));
        }
        DefectionTable table = byQuarter(persons);

        // When
        Collections.shuffle(persons, chance);

        // Then: a link told from one side alone counts as well
        assertThat(byQuarter(persons)).isEqualTo(table);
        assertThat(table.totalLow()).isLessThan(40);
    }

    private static DefectionTable byQuarter(List<PersonGroup> persons) {
        return DefectionsByPeriod.of(persons, PeriodUnit.QUARTER, Window.OPEN, TODAY);
    }

    private static PersonGroup person(@Nullable Leaving leaving, String id, String... others) {
        return new PersonGroup(null, leaving, 1, new PersonGroup.Link(id, List.of(others)));
    }
}
