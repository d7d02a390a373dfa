package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.article.Article;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.Origin;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

class RuleBasedReaderTest {
    private static final ArticleReader READER = Readers.ofWords();
    private static final String STORY =
            "Nadim, a Syrian of 26, joined Islamic State in 2014 and guarded a prison in Raqqa. "
                    + "He fled to Turkey in March and lives in Istanbul today. \"They tortured people before my eyes,\" Nadim said.";

    @Test
    void shouldReadAPersonWithAttributes() {
        // When
        MentionReading person = only(READER.read(Articles.saying(STORY)));

        // Then
        assertThat(person.name()).isEqualTo("Nadim");
        assertThat(person.age()).isEqualTo(26);
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.nationality()).isEqualTo(new CountryCode("SY"));
        assertThat(person.residence()).isEqualTo(new CountryCode("TR"));
        assertThat(person.spokePublicly()).isTrue();
    }

    @Test
    void shouldDateTheLeavingAgainstTheDayOfPublication() {
        // When
        MentionReading person = only(READER.read(Articles.saying(STORY)));

        // Then
        assertThat(person.defected()).isNotNull();
        assertThat(person.defected().from()).isEqualTo(LocalDate.of(2016, 3, 1));
        assertThat(person.defected().precision()).isEqualTo(Precision.MONTH);
    }

    @Test
    void shouldNotDateAnUndatedArticleByGuessing() {
        assertThat(only(READER.read(Articles.of("t", STORY, "en", ""))).defected())
                .isNull();
    }

    @Test
    void shouldCodeNarrativesWithTheirSentences() {
        // When
        List<Narrative> narratives = READER.read(Articles.saying(STORY)).narratives();

        // Then
        assertThat(narratives).extracting(Narrative::code).containsExactly("brutality");
        assertThat(narratives.get(0).evidence().get(0).quote()).contains("tortured");
    }

    @Test
    void shouldNameTheRuleAndTheWordsBehindEachNarrative() {
        // When
        List<Ground> grounds =
                READER.read(Articles.saying(STORY)).narratives().get(0).grounds();

        // Then
        assertThat(grounds).extracting(Ground::ref).contains("narratives.brutality.strong: tortur*");
        assertThat(grounds)
                .allSatisfy(g -> assertThat(STORY.substring(g.start(), g.end())).isEqualTo("tortured"));
    }

    @Test
    void shouldNameTheRulesThatSayThatAPersonLeft() {
        // When
        List<Ground> grounds = only(READER.read(Articles.saying(STORY))).grounds();

        // Then
        assertThat(grounds)
                .extracting(Ground::ref)
                .contains("patterns.member: <joined> ~5 <orgref>", "patterns.moved: fled to <where>");
        assertThat(grounds).extracting(Ground::by).contains(Origin.RULE);
    }

    @Test
    void shouldLeaveTheStoryToOthers() {
        assertThat(READER.read(Articles.saying(STORY)).storyId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 Nadim 😀, a former ISIS fighter, told us: “They behead people” 😀. He fled to Turkey.",
                "قال منشق عن تنظيم الدولة الإسلامية إنه هرب من الرقة 😀 بعد أن رأى ظلم التنظيم.",
                "Ex-ISIS fighter Nadim said:\r\n\r\n\t\"It was hunger\u00a0and torture.\"\u2028He left ISIS in May."
            })
    void shouldQuoteExactlyWhatStandsInTheText(String text) {
        // When
        TaggedArticle reading = READER.read(Articles.of("t", text, "und", "2016-05-20"));

        // Then
        assertThat(reading.relevant()).isTrue();
        assertThat(allEvidence(reading))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote()));
    }

    @Test
    void shouldReadTheSameFromManyThreads() {
        // Given
        Article article = Articles.saying(STORY);
        TaggedArticle once = READER.read(article);

        // When
        List<TaggedArticle> many = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> READER.read(article))
                .distinct()
                .toList();

        // Then
        assertThat(many).containsExactly(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "he joined ISIS and left it ",
                "Abu ",
                "Ahmad Khaled, ",
                "A man left ISIS. He fled. ",
                "58 defectors ",
                "\" ",
                "he\n\n",
                "😀",
                "ى",
                "\ud83d",
                "a former ISIS fighter who "
            })
    void shouldSurviveHostileText(String part) {
        // Given
        String text = "ISIS " + part.repeat(256 * 1024 / part.length());

        // When
        TaggedArticle reading = READER.read(Articles.saying(text));

        // Then
        assertThat(reading.mentions()).hasSizeLessThanOrEqualTo(80);
    }

    private static MentionReading only(TaggedArticle reading) {
        assertThat(reading.mentions()).hasSize(1);
        return reading.mentions().get(0);
    }

    private static List<Evidence> allEvidence(TaggedArticle reading) {
        Stream<Evidence> narratives = reading.narratives().stream().flatMap(n -> n.evidence().stream());
        Stream<Evidence> mentions =
                reading.mentions().stream().flatMap(m -> Stream.concat(m.spans().stream(), m.evidence().stream()));
        return Stream.of(narratives, mentions, reading.claims().stream().map(c -> c.evidence()))
                .flatMap(s -> s)
                .toList();
    }
}
