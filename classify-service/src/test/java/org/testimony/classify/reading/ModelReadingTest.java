package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.Origin;
import org.testimony.contract.reading.TaggedArticle;

/** What models add to the rules, and what holds without them. */
class ModelReadingTest {
    private static final ArticleReader WITH = Readers.withModels();
    private static final ArticleReader WITHOUT = Readers.ofWords();
    private static final Article STORY = Articles.saying(
            "Nadim, a Syrian of 26, left Islamic State in March and lives in Istanbul today. "
                    + "\"There was nothing to eat and no power for weeks,\" Nadim said. \"They had promised us a house and a salary, and we got a mattress on a floor.\"");

    @Test
    void shouldNameTheModelsThatTookPart() {
        // When
        TaggedArticle reading = WITH.read(STORY);

        // Then
        assertThat(reading.reader()).isNotNull();
        assertThat(reading.reader().models()).hasSize(2).allMatch(m -> !m.isBlank());
        assertThat(reading.narratives())
                .filteredOn(n -> n.code().equals("hardship"))
                .flatExtracting(Narrative::grounds)
                .extracting(Ground::by)
                .contains(Origin.MODEL);
    }

    @Test
    void shouldSayThatRulesReadAlone() {
        // When
        TaggedArticle reading = WITHOUT.read(STORY);

        // Then
        assertThat(reading.reader()).isNotNull();
        assertThat(reading.reader().models()).isEmpty();
        assertThat(reading.narratives())
                .flatExtracting(Narrative::grounds)
                .extracting(Ground::by)
                .isNotEmpty()
                .containsOnly(Origin.RULE);
    }

    @Test
    void shouldReadALeavingThatIsToldWithoutTheWord() {
        // Given
        Article article = Articles.saying(
                "For eight months Idris checked lorries for Islamic State on the road to Tabqa. One night in June he told"
                        + " the others that he was going to look for petrol, walked until it was light and knocked at the first"
                        + " Kurdish post he saw. He is in Erbil now and does not want to be found.");

        // Then
        assertThat(WITH.read(article).relevant()).isTrue();
    }

    @Test
    void shouldKeepScoresBetweenNothingAndOneInThreeDigits() {
        // When
        List<Narrative> narratives = WITH.read(STORY).narratives();

        // Then
        assertThat(narratives).isNotEmpty().allSatisfy(n -> {
            assertThat(n.score()).isBetween(0.0, 1.0);
            assertThat(n.score() * 1000).isEqualTo(Math.rint(n.score() * 1000));
        });
    }

    @Test
    void shouldReadTheSameTwice() {
        assertThat(WITH.read(STORY)).isEqualTo(WITH.read(STORY));
    }
}
