package org.testimony.stats.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.stats.aggregate.Bucket;
import org.testimony.stats.aggregate.Defections;
import org.testimony.stats.aggregate.Narratives;
import org.testimony.stats.aggregate.StoryCount;

class AggregateStateTest {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");
    private static final Narratives NO_STORIES = new Narratives(
            "quarter", null, null, List.of(), List.of(), new StoryCount(0, Map.of()), new StoryCount(0, Map.of()));

    @Test
    void shouldTellOnlyTheBucketsThatChanged() {
        // Given
        AggregateState before = persons(bucket("2015-Q1", 1), bucket("2015-Q2", 2), bucket("2015-Q3", 3));
        AggregateState after = persons(bucket("2015-Q1", 1), bucket("2015-Q2", 5));

        // When
        AggregateState.Patch patch = after.since(before);

        // Then
        assertThat(patch.narratives()).isNull();
        assertThat(patch.defections().buckets()).containsExactly(bucket("2015-Q2", 5));
        assertThat(patch.defections().removed()).containsExactly("2015-Q3");
        assertThat(patch.defections().total()).isEqualTo(6);
    }

    private static AggregateState persons(Bucket... buckets) {
        List<Bucket> list = List.of(buckets);
        long total = list.stream().mapToLong(Bucket::best).sum();
        return new AggregateState(new Defections("quarter", NOW, null, list, 0, total, total), NO_STORIES);
    }

    private static Bucket bucket(String key, long persons) {
        return new Bucket(key, persons, persons, persons, null);
    }
}
