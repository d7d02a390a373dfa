package org.testimony.stats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.stats.period.PeriodUnit;

class StoriesByPeriodTest {
    @Test
    void shouldCountStoriesOnceAndForEachNarrativeTheyCarry() {
        // Given: three stories of one day, one carries two narratives, one carries none
        LocalDate day = LocalDate.of(2015, 9, 21);
        List<StoryGroup> groups = List.of(
                new StoryGroup(day, null, 3),
                new StoryGroup(day, "brutality", 2),
                new StoryGroup(day, "zeal", 1),
                new StoryGroup(null, null, 1),
                new StoryGroup(null, "brutality", 1),
                new StoryGroup(day.minusMonths(6), null, 1));

        // When
        StoryTable table = StoriesByPeriod.of(groups, PeriodUnit.QUARTER, List.of("infighting", "brutality"), day);

        // Then
        Map<String, Long> none = Map.of("infighting", 0L, "brutality", 0L, "zeal", 0L);
        assertThat(table.codes()).containsExactly("infighting", "brutality", "zeal");
        assertThat(table.buckets())
                .containsExactly(
                        new StoryBucket("2015-Q1", 1, none, null),
                        new StoryBucket("2015-Q2", 0, none, null),
                        new StoryBucket("2015-Q3", 3, Map.of("infighting", 0L, "brutality", 2L, "zeal", 1L), true));
        assertThat(table.undated()).isEqualTo(new StoryCount(1, Map.of("infighting", 0L, "brutality", 1L, "zeal", 0L)));
        assertThat(table.total()).isEqualTo(new StoryCount(5, Map.of("infighting", 0L, "brutality", 3L, "zeal", 1L)));
    }
}
