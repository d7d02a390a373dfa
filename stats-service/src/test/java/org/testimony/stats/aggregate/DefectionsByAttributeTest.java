package org.testimony.stats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
                Window.OPEN);

        // Then
        assertThat(table)
                .isEqualTo(new DefectionTable(
                        List.of(
                                new Bucket("SY", 21, 21, 21, null),
                                new Bucket("SA", 9, 9, 9, null),
                                new Bucket("unknown", 30, 30, 30, null)),
                        0,
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
                window);

        // Then
        assertThat(table).isEqualTo(new DefectionTable(List.of(new Bucket("SY", 2, 2, 3, null)), 1, 3));
    }
}
