package org.testimony.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** A scale that is wrong is worse than none. */
class ScoringTest {
    private static final String TEXT = "Sami left. He was hungry. Samir Hadi stayed away. Nadia left too.";

    @Test
    void shouldScoreAPerfectReading() {
        // Given
        LabelledArticle gold = gold(Map.of("hardship", List.of("He was hungry.")), person("Sami", "SY"));

        // When
        Scoring scoring = scored(gold, List.of(hardship(11, 25)), List.of(mention("Sami", 0, 4, "SY")));

        // Then
        assertThat(scoring.score("relevance").f1()).isEqualTo(1);
        assertThat(scoring.score("hardship").f1()).isEqualTo(1);
        assertThat(scoring.evidencePrecision()).isEqualTo(1);
        assertThat(scoring.score("persons").f1()).isEqualTo(1);
        assertThat(scoring.score("nationality").f1()).isEqualTo(1);
    }

    @Test
    void shouldCountAWrongAttributeAgainstPrecisionAndRecall() {
        // When
        Scoring scoring = scored(gold(Map.of(), person("Sami", "SY")), List.of(), List.of(mention("Sami", 0, 4, "TR")));

        // Then
        assertThat(scoring.score("nationality").precision()).isZero();
        assertThat(scoring.score("nationality").recall()).isZero();
        assertThat(scoring.score("gender").f1()).isEqualTo(1);
    }

    @Test
    void shouldMatchEachPersonOnceAndCountTheRest() {
        // When
        Scoring scoring = scored(
                gold(Map.of(), person("Sami", null), person("Nadia", null)),
                List.of(),
                List.of(mention("Sami", 0, 4, null), mention("Someone", 2, 4, null)));

        // Then
        assertThat(scoring.score("persons").precision()).isEqualTo(0.5);
        assertThat(scoring.score("persons").recall()).isEqualTo(0.5);
    }

    @Test
    void shouldCountASentenceThatLiesElsewhereAgainstTheEvidence() {
        // When
        Scoring scoring = scored(
                gold(Map.of("hardship", List.of("He was hungry."))),
                List.of(new Narrative("hardship", 1, List.of(Evidence.of(TEXT, 0, 10), Evidence.of(TEXT, 11, 25)))),
                List.of());

        // Then
        assertThat(scoring.evidencePrecision()).isEqualTo(0.5);
        assertThat(scoring.score("hardship").f1()).isEqualTo(1);
    }

    private static Scoring scored(LabelledArticle gold, List<Narrative> narratives, List<MentionReading> mentions) {
        Article article = gold.article();
        Scoring scoring = new Scoring();
        scoring.add(
                gold,
                new TaggedArticle(
                        article.articleId(),
                        1,
                        article.revisionHash(),
                        article.url(),
                        article.publisher(),
                        article.title(),
                        "en",
                        null,
                        new CodebookRef("c", "1"),
                        true,
                        1,
                        null,
                        narratives,
                        List.of(),
                        mentions));
        return scoring;
    }

    private static LabelledArticle gold(Map<String, List<String>> narratives, LabelledArticle.Person... persons) {
        return new LabelledArticle(
                "a",
                "https://news.example/a",
                "News",
                null,
                "en",
                "t",
                TEXT,
                true,
                narratives,
                List.of(persons),
                List.of());
    }

    private static LabelledArticle.Person person(String name, @Nullable String nationality) {
        return new LabelledArticle.Person(name, List.of(), List.of(name), nationality, null, null, null, null, null);
    }

    private static Narrative hardship(int start, int end) {
        return new Narrative("hardship", 1, List.of(Evidence.of(TEXT, start, end)));
    }

    private static MentionReading mention(String name, int start, int end, @Nullable String nationality) {
        Evidence span = Evidence.of(TEXT, start, end);
        return new MentionReading(
                StableIds.mention(StableIds.article("https://news.example/a"), name),
                name,
                List.of(),
                List.of(span),
                nationality == null ? null : new CountryCode(nationality),
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(span),
                List.of());
    }
}
