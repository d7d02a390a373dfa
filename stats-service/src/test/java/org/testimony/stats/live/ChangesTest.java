package org.testimony.stats.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void shouldTellOnlyTheLatestChangeOfEachSubject() {
        // When
        Changes changes = Changes.of(
                List.of(
                        new Change(4, "defector", "d-1"),
                        new Change(5, "article", "d-1"),
                        new Change(6, "facts", null),
                        new Change(7, "defector", "d-2"),
                        new Change(8, "defector", "d-1"),
                        new Change(9, "facts", null)),
                3);

        // Then
        assertThat(changes.news())
                .containsExactly(
                        new Change(5, "article", "d-1"),
                        new Change(7, "defector", "d-2"),
                        new Change(8, "defector", "d-1"));
        assertThat(changes.last()).isEqualTo(9);
        assertThat(changes.reset()).isFalse();
    }

    @Test
    void shouldRememberThatPagesMustLoadAnew() {
        assertThat(Changes.of(List.of(new Change(4, "reset", null)), 3).reset()).isTrue();
    }
}
