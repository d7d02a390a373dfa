package org.testimony.classify.identity.particular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimony.classify.reading.Articles;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** What an article tells of one person alone. */
class ParticularReaderTest {
    private static final String TWO =
            "Hamdan Zarqani was a beekeeper before the war. He hid in a wardrobe for a night. "
                    + "Weather spoiled the harvest. Firas Qubati drove an excavator. "
                    + "Hamdan Zarqani and Firas Qubati crossed a minefield together.";

    @Test
    void shouldTakeThePersonsOwnSentencesAndThoseThatGoOnWithAPronoun() {
        Map<String, Particulars> told = read(TWO, "Hamdan Zarqani", "Firas Qubati");

        assertThat(told.get("Hamdan Zarqani").words())
                .contains("beekeeper", "wardrob")
                .doesNotContain("excavator", "harvest");
        assertThat(told.get("Firas Qubati").words()).contains("excavator").doesNotContain("beekeeper", "wardrob");
    }

    @Test
    void shouldCountForNeitherWhatIsToldOfTwo() {
        Map<String, Particulars> told = read(TWO, "Hamdan Zarqani", "Firas Qubati");

        assertThat(told.values()).noneMatch(particulars -> particulars.words().contains("minefield"));
    }

    @Test
    void shouldTakeOutAParticularThatTwoPersonsOfOneArticleShare() {
        Map<String, Particulars> told = read(
                "Hamdan Zarqani was a beekeeper who sold candles. Firas Qubati was a beekeeper who sold umbrellas.",
                "Hamdan Zarqani",
                "Firas Qubati");

        assertThat(told.get("Hamdan Zarqani").words()).contains("candl").doesNotContain("beekeeper");
        assertThat(told.get("Firas Qubati").words()).contains("umbrella").doesNotContain("beekeeper");
    }

    @Test
    void shouldNameWhoIsToldBesideButNobodyWithThePersonsOwnFamilyName() {
        Map<String, Particulars> told = read(
                "Hamdan Zarqani fled with the help of Ghufran Tamimoglu. His brother Yunus Zarqani stayed behind.",
                "Hamdan Zarqani");

        assertThat(told.get("Hamdan Zarqani").names())
                .contains("ghufran tamimoglu")
                .noneMatch(name -> name.contains("zarqani"));
    }

    @Test
    void shouldGiveTheSameForTheSameTextAndNothingInALanguageItDoesNotRead() {
        assertThat(read(TWO, "Hamdan Zarqani")).isEqualTo(read(TWO, "Hamdan Zarqani"));
        assertThat(ParticularReader.of(article(TWO), tagged(TWO, "de", "Hamdan Zarqani")))
                .isEmpty();
    }

    @Test
    void shouldKeepTheRarestWordsOnlyHoweverLongTheText() {
        // Given
        String story = IntStream.range(0, 400)
                .mapToObj(n -> "zq" + Integer.toString(n, 26).replaceAll("[0-9]", "x") + "vornal")
                .collect(Collectors.joining(" "));

        // Then
        assertThat(read("Hamdan Zarqani said " + story + ".", "Hamdan Zarqani")
                        .get("Hamdan Zarqani")
                        .words())
                .hasSizeLessThanOrEqualTo(ParticularReader.MOST_WORDS);
    }

    private static Map<String, Particulars> read(String text, String... names) {
        TaggedArticle tagged = tagged(text, "en", names);
        Map<MentionId, Particulars> told = ParticularReader.of(article(text), tagged);
        return tagged.mentions().stream()
                .filter(mention -> told.containsKey(mention.mentionId()))
                .collect(Collectors.toMap(MentionReading::name, mention -> told.get(mention.mentionId())));
    }

    private static Article article(String text) {
        return Articles.saying(text);
    }

    /** An article in which these people left, each named wherever the name stands. */
    private static TaggedArticle tagged(String text, String language, String... names) {
        Article article = article(text);
        List<MentionReading> mentions = Arrays.stream(names)
                .map(name -> new MentionReading(
                        StableIds.mention(article.articleId(), name),
                        name,
                        List.of(),
                        spans(text, name),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        spans(text, name),
                        List.of()))
                .toList();
        return new TaggedArticle(
                article.articleId(),
                1,
                article.revisionHash(),
                article.url(),
                article.publisher(),
                article.title(),
                language,
                article.publishedAt(),
                new CodebookRef("islamic-state", "1"),
                true,
                1,
                null,
                List.of(),
                List.of(),
                mentions);
    }

    private static List<Evidence> spans(String text, String name) {
        return Pattern.compile(name)
                .matcher(text)
                .results()
                .map(found -> new Evidence(found.start(), found.end(), name))
                .toList();
    }
}
