package org.testimony.stats.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoryTimelineTest {
    private static final Instant MONDAY = Instant.parse("2015-09-21T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2015-09-22T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2015-09-25T00:00:00Z");

    @Test
    void shouldBeginAStoryWithItsEarliestArticleAsFarAsIsKnown() {
        // Given: on Friday a copy turns up that is older than the article known since Monday
        List<StoryReading> readings = List.of(
                reading("a", 1, MONDAY, "s", TUESDAY, "brutality"), reading("b", 1, FRIDAY, "s", MONDAY, "hardship"));

        // When
        List<StoryState> states = StoryTimeline.of("s", readings);

        // Then
        assertThat(states)
                .containsExactly(
                        state(MONDAY, FRIDAY, TUESDAY, Map.of("brutality", TUESDAY)),
                        state(FRIDAY, null, MONDAY, Map.of("brutality", TUESDAY, "hardship", MONDAY)));
    }

    @Test
    void shouldEndWhenItsOnlyArticleGoesToAnotherStory() {
        // Given
        List<StoryReading> readings =
                List.of(reading("a", 1, MONDAY, "s", MONDAY), reading("a", 1, FRIDAY, "t", MONDAY));

        // Then
        assertThat(StoryTimeline.of("s", readings)).containsExactly(state(MONDAY, FRIDAY, MONDAY, Map.of()));
        assertThat(StoryTimeline.of("t", readings))
                .containsExactly(new StoryState("t", FRIDAY, null, MONDAY, new TreeMap<>()));
    }

    @Test
    void shouldNotBelieveAnOlderRevisionThatComesLater() {
        // Given
        List<StoryReading> readings = List.of(
                reading("a", 2, MONDAY, "s", MONDAY, "hardship"), reading("a", 1, FRIDAY, "s", MONDAY, "brutality"));

        // Then
        assertThat(StoryTimeline.of("s", readings))
                .containsExactly(state(MONDAY, null, MONDAY, Map.of("hardship", MONDAY)));
    }

    @Test
    void shouldKnowAStoryWithoutADate() {
        // When
        List<StoryState> states = StoryTimeline.of("s", List.of(reading("a", 1, MONDAY, "s", null, "brutality")));

        // Then
        assertThat(states).containsExactly(state(MONDAY, null, null, Map.of("brutality", Instant.MAX)));
    }

    @Test
    void shouldNotDependOnTheOrderNorOnRepetition() {
        // Given
        Random random = new Random(3);
        List<StoryReading> readings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            readings.add(reading(
                    "a" + random.nextInt(9),
                    1 + random.nextInt(3),
                    MONDAY.plusSeconds(i),
                    random.nextInt(4) == 0 ? null : "s" + random.nextInt(2),
                    random.nextInt(5) == 0 ? null : MONDAY.minusSeconds(random.nextInt(50)),
                    "n" + random.nextInt(3)));
        }
        List<StoryState> states = StoryTimeline.of("s0", readings);

        // When
        List<StoryReading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);

        // Then
        assertThat(StoryTimeline.of("s0", shuffled)).isEqualTo(states);
        assertThat(states).hasSizeGreaterThan(5);
    }

    private static StoryReading reading(
            String article, int revision, Instant at, String story, Instant published, String... codes) {
        return new StoryReading(article, revision, at, story, published, Set.of(codes));
    }

    private static StoryState state(Instant from, Instant until, Instant published, Map<String, Instant> since) {
        return new StoryState("s", from, until, published, new TreeMap<>(since));
    }
}
