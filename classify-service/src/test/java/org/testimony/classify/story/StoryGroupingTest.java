package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.id.StoryId;

class StoryGroupingTest {
    private final StoryGrouping grouping = new StoryGrouping(StoryTables.inMemory());
    private long arrivals;

    @Test
    void shouldNameAStoryAfterItsFirstArticle() {
        // When
        Placement first = place("a", words(0, 100));
        Placement copy = place("b", words(0, 90));
        Placement other = place("c", words(500, 600));

        // Then
        assertThat(first.story()).isEqualTo(StableIds.story(id("a")));
        assertThat(copy).isEqualTo(new Placement(first.story(), Map.of()));
        assertThat(other.story()).isEqualTo(StableIds.story(id("c")));
    }

    @Test
    void shouldJoinTwoStoriesThatAnArticleShowsToBeOne() {
        // Given: two versions that share a fifth of their words
        StoryId older = place("a", words(0, 100)).story();
        StoryId younger = place("b", words(80, 180)).story();
        assertThat(younger).isNotEqualTo(older);

        // When
        Placement whole = place("c", words(0, 180));

        // Then
        assertThat(whole.story()).isEqualTo(older);
        assertThat(whole.moved()).isEqualTo(Map.of(id("b"), older));
    }

    @Test
    void shouldNotJoinStoriesThatARoundUpCarries() {
        // Given
        StoryId one = place("a", words(0, 100)).story();
        StoryId other = place("b", words(300, 400)).story();
        place("copy of b", words(300, 395));

        // When
        Placement roundUp = place("r", words(0, 100) + words(300, 400) + words(600, 700));

        // Then
        assertThat(roundUp).isEqualTo(new Placement(StableIds.story(id("r")), Map.of()));
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void shouldTakeARoundUpOutOfAStoryOnceItShowsToBeOne() {
        // Given: so far it looks like a longer version
        StoryId one = place("a", words(0, 100)).story();
        assertThat(place("r", words(0, 100) + words(300, 400) + words(600, 700)).story())
                .isEqualTo(one);

        // When
        Placement other = place("b", words(300, 400));

        // Then
        assertThat(other.story()).isEqualTo(StableIds.story(id("b")));
        assertThat(other.moved()).isEqualTo(Map.of(id("r"), StableIds.story(id("r"))));
    }

    @Test
    void shouldNotJoinStoriesOfOnePublisherThatShareItsOwnLines() {
        // Given: eighty words about itself under two texts of a hundred
        String own = NearCopies.furniture(1, 80);
        StoryId one = place("a", words(0, 100) + own).story();

        // When
        StoryId other = place("b", words(300, 400) + own).story();

        // Then
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void shouldLetARevisedArticleGoThatIsNoCopyAnyMore() {
        // Given
        StoryId story = place("a", words(0, 100)).story();
        place("b", words(0, 90));

        // When
        Placement revised = place("b", words(700, 800));

        // Then
        assertThat(revised).isEqualTo(new Placement(StableIds.story(id("b")), Map.of()));
        assertThat(place("c", words(5, 100)).story()).isEqualTo(story);
    }

    @Test
    void shouldForgetAWithdrawnArticle() {
        // Given
        place("a", words(0, 100));
        grouping.remove(id("a"));

        // When
        Placement copy = place("b", words(0, 100));

        // Then
        assertThat(copy.story()).isEqualTo(StableIds.story(id("b")));
    }

    @Test
    void shouldFindCopiesAfterTheArticleThatStoodForThemIsWithdrawn() {
        // Given
        StoryId story = place("a", words(0, 100)).story();
        place("b", words(0, 95));

        // When
        grouping.remove(id("a"));

        // Then
        assertThat(place("c", words(0, 98)).story()).isEqualTo(story);
    }

    private Placement place(String name, String text) {
        String publisher = name.length() == 1 && "ab".contains(name) && text.contains("own") ? "one" : name;
        return grouping.place(new StoryText(id(name), Fingerprint.of(text), publisher, null, List.of()), ++arrivals);
    }

    private static ArticleId id(String name) {
        return new ArticleId(name.replace(' ', '-'));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" ", "", " "));
    }
}
