package org.testimony.stats.aggregate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Knowledge;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Window;

class PersonChangesTest {
    @Test
    void shouldSayWhoMovedToAnotherQuarterAndWhy() {
        // Given
        KnownPerson before = person("d-1", "suggested", 1, "SY", left("2015-06-01", "2015-08-31"));
        KnownPerson after = person("d-1", "suggested", 2, "SY", left("2015-06-10", "2015-06-10"));

        // Then
        assertThat(changes(Slice.QUARTER, before, after))
                .containsExactly(
                        new PersonChange("d-1", "moved", List.of("2015-Q3"), List.of("2015-Q2"), List.of("dates")));
        assertThat(changes(Slice.NATIONALITY, before, after)).isEmpty();
    }

    @Test
    void shouldTellThatSomebodyIsOnlyKnownMoreSurely() {
        // Given
        KnownPerson before = person("d-1", "suggested", 1, "SY", left("2015-06-20", "2015-07-02"));
        KnownPerson after = person("d-1", "suggested", 1, "SY", left("2015-06-20", "2015-06-21"));

        // Then
        assertThat(changes(Slice.QUARTER, before, after))
                .extracting(PersonChange::change, PersonChange::from, PersonChange::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("changed", List.of("2015-Q2"), List.of("2015-Q2")));
    }

    @Test
    void shouldGiveTheReasonForComingAndGoing() {
        KnownPerson counted = person("d-1", "suggested", 1, "SY", null);
        assertThat(reasons(null, counted)).containsExactly("new");
        assertThat(reasons(counted, person("d-1", "merged", 0, null, null))).containsExactly("merged");
        assertThat(reasons(counted, person("d-1", "rejected", 1, "SY", null))).containsExactly("rejected");
        assertThat(reasons(person("d-1", "rejected", 1, "SY", null), counted)).containsExactly("restored");
        assertThat(reasons(person("d-1", "merged", 0, "SY", null), counted)).containsExactly("split");
        assertThat(reasons(counted, person("d-1", "suggested", 0, "SY", null))).containsExactly("mentions");
        assertThat(reasons(counted, person("d-1", "suggested", 1, "IQ", null))).containsExactly("attribute");
        assertThat(reasons(counted, null)).containsExactly("erased");
    }

    @Test
    void shouldKeepOutOfAWindowWhoDidNotLeaveInIt() {
        // Given
        DefectionsQuery query = new DefectionsQuery(
                Slice.NATIONALITY,
                new Window(LocalDate.of(2015, 6, 1), LocalDate.of(2015, 6, 30)),
                DefectionsQuery.COUNTED,
                Knowledge.NOW);

        // Then
        assertThat(Placement.of(person("d-1", "suggested", 1, "SY", null), query)
                        .isCounted())
                .isFalse();
        assertThat(Placement.of(person("d-1", "suggested", 1, "SY", left("2015-06-20", "2015-07-30")), query)
                        .best())
                .containsExactly("undated");
        assertThat(Placement.of(person("d-1", "suggested", 1, null, left("2015-06-20", "2015-06-21")), query)
                        .best())
                .containsExactly("unknown");
    }

    private static List<String> reasons(KnownPerson before, KnownPerson after) {
        return changes(Slice.NATIONALITY, before, after).get(0).reasons();
    }

    private static List<PersonChange> changes(Slice slice, KnownPerson before, KnownPerson after) {
        return new PersonChanges(DefectionsQuery.all(slice), "erased")
                .between(
                        before == null ? Map.of() : Map.of(before.id(), before),
                        after == null ? Map.of() : Map.of(after.id(), after));
    }

    private static Leaving left(String from, String to) {
        return new Leaving(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static KnownPerson person(String id, String status, int mentions, String nationality, Leaving leaving) {
        List<String> keys = nationality == null ? List.of() : List.of(nationality);
        return new KnownPerson(id, id, status, mentions, keys, leaving, List.of());
    }
}
