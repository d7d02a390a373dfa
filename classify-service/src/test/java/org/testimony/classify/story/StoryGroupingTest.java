package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.id.StoryId;

class StoryGroupingTest {
    private final StoryGrouping grouping = new StoryGrouping(StoryTables.inMemory());

    @Test
    void shouldNameAStoryAfterItsFirstArticle() {
        // When
        Placement first = grouping.place(id("a"), text(0, 100), 1);
        Placement copy = grouping.place(id("b"), text(0, 90), 2);
        Placement other = grouping.place(id("c"), text(500, 600), 3);

        // Then
        assertThat(first.story()).isEqualTo(StableIds.story(id("a")));
        assertThat(copy).isEqualTo(new Placement(first.story(), List.of()));
        assertThat(other.story()).isEqualTo(StableIds.story(id("c")));
    }

    @Test
    void shouldJoinTwoStoriesThatAnArticleShowsToBeOne() {
        // Given: two halves of one text
        StoryId older = grouping.place(id("a"), text(0, 100), 1).story();
        grouping.place(id("b"), text(100, 200), 2);
        grouping.place(id("c"), text(100, 195), 3);

        // When
        Placement whole = grouping.place(id("d"), text(0, 200), 4);

        // Then
        assertThat(whole.story()).isEqualTo(older);
        assertThat(whole.moved()).containsExactly(id("b"), id("c"));
    }

    @Test
    void shouldKeepARevisedArticleInItsStory() {
        // Given
        StoryId story = grouping.place(id("a"), text(0, 100), 1).story();
        grouping.place(id("b"), text(0, 90), 2);

        // When
        Placement revised = grouping.place(id("b"), text(700, 800), 3);

        // Then
        assertThat(revised).isEqualTo(new Placement(story, List.of()));
    }

    @Test
    void shouldForgetAWithdrawnArticle() {
        // Given
        grouping.place(id("a"), text(0, 100), 1);
        grouping.remove(id("a"));

        // When
        Placement copy = grouping.place(id("b"), text(0, 100), 2);

        // Then
        assertThat(copy.story()).isEqualTo(StableIds.story(id("b")));
    }

    @Test
    void shouldFormTheSameStoriesInAnyOrder() {
        // Given: chains of overlapping texts, some of them bridged
        List<Integer> starts = new ArrayList<>(IntStream.range(0, 60)
                .map(i -> (i / 6) * 1_000 + (i % 6) * 55)
                .boxed()
                .toList());
        Set<Set<ArticleId>> expected = stories(starts);
        assertThat(expected).hasSizeBetween(2, 50);

        for (int run = 0; run < 50; run++) {
            // When
            Collections.shuffle(starts, new Random(run));

            // Then
            assertThat(stories(starts)).as("run %d", run).isEqualTo(expected);
        }
    }

    private static Set<Set<ArticleId>> stories(List<Integer> starts) {
        StoryGrouping fresh = new StoryGrouping(StoryTables.inMemory());
        Map<ArticleId, StoryId> storyOf = new HashMap<>();
        long arrival = 0;
        for (int start : starts) {
            Placement placement = fresh.place(id("t" + start), text(start, start + 100), ++arrival);
            storyOf.put(id("t" + start), placement.story());
            placement.moved().forEach(moved -> storyOf.put(moved, placement.story()));
        }
        return new HashSet<>(storyOf.keySet().stream()
                .collect(Collectors.groupingBy(storyOf::get, Collectors.toSet()))
                .values());
    }

    private static ArticleId id(String id) {
        return new ArticleId(id);
    }

    private static Fingerprint text(int from, int to) {
        return Fingerprint.of(IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")));
    }
}
