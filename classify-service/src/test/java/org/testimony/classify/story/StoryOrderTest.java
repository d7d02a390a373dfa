package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/** Which articles are one story follows from the texts that are there, whatever came when and was revised or withdrawn. */
class StoryOrderTest {
    private static final NearCopies TEXTS = new NearCopies(8);

    @Test
    void shouldFormTheSameStoriesInAnyOrder() {
        // Given: near copies, round-ups of their texts, overlapping chains
        Map<String, String> texts = texts();
        List<String> order = new ArrayList<>(texts.keySet());
        Set<Set<String>> expected = run(order, texts, new Random(0));
        assertThat(expected).hasSizeBetween(12, 60);

        for (int run = 1; run <= 60; run++) {
            // When
            Collections.shuffle(order, new Random(run));

            // Then
            assertThat(run(order, texts, new Random(run))).as("run %d", run).isEqualTo(expected);
        }
    }

    @Test
    void shouldPutNearCopiesOfOneTextInOneStory() {
        // Given
        Map<String, String> texts = new TreeMap<>();
        IntStream.range(0, 30)
                .forEach(t -> IntStream.range(0, 6).forEach(c -> texts.put("t" + t + "-" + c, TEXTS.copy(t, c))));

        // When
        Set<Set<String>> stories = run(new ArrayList<>(texts.keySet()), texts, new Random(1));

        // Then: none with two texts in it, and few texts told apart
        assertThat(stories)
                .allMatch(story -> story.stream()
                                .map(a -> a.substring(0, a.indexOf('-')))
                                .distinct()
                                .count()
                        == 1);
        assertThat(stories).hasSizeBetween(30, 33);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (int text = 0; text < 12; text++) {
            for (int copy = 0; copy < 5; copy++) {
                texts.put("t" + text + "-" + copy, TEXTS.copy(text, copy));
            }
        }
        texts.put("roundUp-1", TEXTS.roundUp(1, 2, 3));
        texts.put("roundUp-2", TEXTS.roundUp(3, 4));
        texts.put("roundUp-3", TEXTS.roundUp(1, 2, 3, 20));
        for (int i = 0; i < 24; i++) {
            int start = i / 6 * 1_000 + i % 6 * 55;
            texts.put("chain-" + i, words(start, start + 100));
        }
        return texts;
    }

    /** Places all texts in an order, some as another text first, some twice, some others withdrawn again. */
    private static Set<Set<String>> run(List<String> order, Map<String, String> texts, Random random) {
        StoryGrouping grouping = new StoryGrouping(StoryTables.inMemory());
        Map<String, StoryId> storyOf = new TreeMap<>();
        long arrival = 0;
        for (String name : order) {
            if (random.nextInt(6) == 0) {
                note(name, place(grouping, name, TEXTS.copy(random.nextInt(12), 9), ++arrival), storyOf);
            }
            if (random.nextInt(8) == 0) {
                note("guest", place(grouping, "guest", TEXTS.roundUp(random.nextInt(12), 5), ++arrival), storyOf);
            }
            note(name, place(grouping, name, texts.get(name), ++arrival), storyOf);
            if (storyOf.containsKey("guest") && random.nextInt(3) == 0) {
                storyOf.remove("guest");
                moved(grouping.remove(new ArticleId("guest")), storyOf);
            }
        }
        moved(grouping.remove(new ArticleId("guest")), storyOf);
        storyOf.remove("guest");
        return new HashSet<>(storyOf.keySet().stream()
                .collect(Collectors.groupingBy(storyOf::get, Collectors.toSet()))
                .values());
    }

    private static Placement place(StoryGrouping grouping, String name, String text, long arrival) {
        return grouping.place(
                new StoryText(new ArticleId(name), Fingerprint.of(text), "paper " + name, null, List.of()), arrival);
    }

    private static void note(String name, Placement placement, Map<String, StoryId> storyOf) {
        storyOf.put(name, placement.story());
        moved(placement.moved(), storyOf);
    }

    private static void moved(Map<ArticleId, StoryId> moved, Map<String, StoryId> storyOf) {
        moved.forEach((article, story) -> storyOf.put(article.value(), story));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
