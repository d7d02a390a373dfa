package org.testimony.stats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Window;

class DefectionsByAttributeTest {
    private static final Leaving MAY = new Leaving(LocalDate.of(2015, 5, 1), LocalDate.of(2015, 5, 31));
    private static final Leaving SUMMER = new Leaving(LocalDate.of(2015, 6, 1), LocalDate.of(2015, 8, 31));

    @Test
    void shouldPutTheLargestFirstAndTheUnknownLast() {
        // When
        DefectionTable table = DefectionsByAttribute.of(
                List.of(
                        new PersonGroup(null, MAY, 30),
                        new PersonGroup("SA", null, 9),
                        new PersonGroup("SY", MAY, 20),
                        new PersonGroup("SY", null, 1)),
                Window.OPEN,
                false);

        // Then
        assertThat(table)
                .isEqualTo(new DefectionTable(
                        List.of(
                                new Bucket("SY", 21, 21, 21, null),
                                new Bucket("SA", 9, 9, 9, null),
                                new Bucket("unknown", 30, 30, 30, null)),
                        0,
                        60,
                        60));
    }

    @Test
    void shouldSayHowSurelyPersonsLeftWithinAWindow() {
        // Given: the window ends in the middle of the summer
        Window window = new Window(LocalDate.of(2015, 5, 1), LocalDate.of(2015, 6, 30));

        // When
        DefectionTable table = DefectionsByAttribute.of(
                List.of(
                        new PersonGroup("SY", MAY, 2),
                        new PersonGroup("SY", SUMMER, 1),
                        new PersonGroup("SY", null, 5)),
                window,
                false);

        // Then
        assertThat(table).isEqualTo(new DefectionTable(List.of(new Bucket("SY", 2, 2, 3, null)), 1, 3, 3));
    }

    @Test
    void shouldLowerTheLowBoundByPersonsWhoMayBeOne() {
        // When: a German may be somebody of unknown nationality; a Syrian may be an Iraqi
        DefectionTable table = DefectionsByAttribute.of(
                List.of(
                        linked("DE", "a", "b"),
                        linked(null, "b", "a"),
                        linked("SY", "c", "d"),
                        linked("IQ", "d", "c"),
                        new PersonGroup("SY", null, 5)),
                Window.OPEN,
                false);

        // Then: whoever the first two are, one is German; nobody knows what the last two would be
        assertThat(table.buckets())
                .containsExactlyInAnyOrder(
                        new Bucket("SY", 5, 6, 6, null),
                        new Bucket("DE", 1, 1, 1, null),
                        new Bucket("IQ", 0, 1, 1, null),
                        new Bucket("unknown", 0, 1, 1, null));
        assertThat(table.total()).isEqualTo(9);
        assertThat(table.totalLow()).isEqualTo(7);
    }

    @Test
    void shouldKeepEveryNarrativeOfPersonsWhoMayBeOne() {
        // When: one person can hold several narratives
        DefectionTable table = DefectionsByAttribute.of(
                List.of(linked("hardship", "a", "b"), linked("brutality", "a", "b"), linked("brutality", "b", "a")),
                Window.OPEN,
                true);

        // Then
        assertThat(table.buckets())
                .containsExactly(new Bucket("brutality", 1, 2, 2, null), new Bucket("hardship", 1, 1, 1, null));
    }

    private static PersonGroup linked(@Nullable String key, String id, String... others) {
        return new PersonGroup(key, null, 1, new PersonGroup.Link(id, List.of(others)));
    }
}
