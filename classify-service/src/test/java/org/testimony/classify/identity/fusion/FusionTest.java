package org.testimony.classify.identity.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.OtherValue;
import org.testimony.contract.person.Precision;
import org.testimony.contract.person.Status;
import org.testimony.contract.topic.JsonSerde;

class FusionTest {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");
    private static final DateRange YEAR = range("2015-01-01", "2015-12-31", Precision.YEAR);
    private static final DateRange MARCH = range("2015-03-01", "2015-03-31", Precision.MONTH);
    private static final DateRange LATE_2013 = range("2013-10-01", "2013-12-31", Precision.QUARTER);

    @Test
    void shouldCountStoriesAndNotCopies() {
        // Given: three copies of one text against two texts
        Defector person = fused(
                mention("a", "s1", "TN", null),
                mention("b", "s1", "TN", null),
                mention("c", "s1", "TN", null),
                mention("d", "s2", "SY", null),
                mention("e", "s3", "SY", null));

        // Then
        assertThat(person.sources()).isEqualTo(3);
        assertThat(person.nationality().value()).isEqualTo(new CountryCode("SY"));
        assertThat(person.nationality().confidence()).isBetween(0.66, 0.67);
        assertThat(person.nationality().sources()).isEqualTo(2);
        assertThat(person.nationality().mentionIds()).containsExactly(new MentionId("m-d"), new MentionId("m-e"));
    }

    @Test
    void shouldLeaveOutWhatNobodySays() {
        Defector person = fused(mention("a", "s1", null, null));

        assertThat(person.nationality()).isNull();
        assertThat(person.defected()).isNull();
        assertThat(person.age()).isNull();
        assertThat(person.names()).extracting(n -> n.value()).containsExactly("Khaled");
    }

    @Test
    void shouldNarrowTheDateToWhatAllSay() {
        Defector person = fused(mention("a", "s1", null, YEAR), mention("b", "s2", null, MARCH));

        assertThat(person.defected().value()).isEqualTo(MARCH);
        assertThat(person.defected().confidence()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheBestSupportedDateWhereMentionsDisagree() {
        Defector person = fused(
                mention("a", "s1", null, LATE_2013), mention("b", "s2", null, MARCH), mention("c", "s3", null, YEAR));

        assertThat(person.defected().value()).isEqualTo(MARCH);
        assertThat(person.defected().mentionIds()).containsExactly(new MentionId("m-b"), new MentionId("m-c"));
        assertThat(person.defected().confidence()).isBetween(0.66, 0.67);
    }

    @Test
    void shouldKeepAndShowWhatContradicts() {
        // When
        Defector person = fused(
                mention("a", "s1", "TN", LATE_2013), mention("b", "s2", "SY", MARCH), mention("c", "s3", "SY", YEAR));

        // Then
        assertThat(person.otherValues())
                .containsExactly(
                        new OtherValue("nationality", "TN", 1 / 3.0, 1, List.of(new MentionId("m-a"))),
                        new OtherValue("defected", "2013-10-01/2013-12-31", 1 / 3.0, 1, List.of(new MentionId("m-a"))));
    }

    @Test
    void shouldNotTakeBirthdaysForContradictions() {
        // When: 24 in 2015 is 26 in 2017, but not 35
        Defector grown = fused(aged("a", 24, "2015-03-01"), aged("b", 24, "2015-04-01"), aged("c", 26, "2017-05-01"));
        Defector other = fused(aged("a", 24, "2015-03-01"), aged("b", 24, "2015-04-01"), aged("c", 35, "2015-05-01"));

        // Then
        assertThat(grown.otherValues()).isEmpty();
        assertThat(other.otherValues()).extracting(OtherValue::value).containsExactly("35");
    }

    @Test
    void shouldFitAPersonWhoIsReportedThousandsOfTimesIntoOneRecord() {
        // Given
        Mention[] mentions = IntStream.range(0, 3_000)
                .mapToObj(n -> mention("article-" + n, "story-" + n, n % 2 == 0 ? "SY" : "IQ", YEAR))
                .toArray(Mention[]::new);

        // When
        Defector person = fused(mentions);

        // Then: nobody is forgotten, the votes are all counted, and Kafka takes the record
        assertThat(person.mentionIds()).hasSize(3_000);
        assertThat(person.defected().sources()).isEqualTo(3_000);
        assertThat(person.defected().mentionIds()).hasSize(100);
        assertThat(new JsonSerde<>(Defector.class).write(person)).hasSizeLessThan(1_000_000);
    }

    @Test
    void shouldNotDependOnTheOrderOfMentions() {
        List<Mention> mentions = new ArrayList<>(List.of(
                mention("a", "s1", "TN", LATE_2013), mention("b", "s2", "SY", MARCH), mention("c", "s3", null, YEAR)));
        Defector expected = fused(mentions.toArray(Mention[]::new));

        Collections.reverse(mentions);

        assertThat(fused(mentions.toArray(Mention[]::new))).isEqualTo(expected);
    }

    private static Defector fused(Mention... mentions) {
        return Fusion.of(
                new Fusion.Standing(new DefectorId("d-1"), 1, NOW, Status.SUGGESTED, null, List.of()),
                List.of(mentions));
    }

    private static Mention mention(
            String article, String story, @Nullable String nationality, @Nullable DateRange defected) {
        return new Mention(
                new MentionId("m-" + article),
                "Khaled",
                List.of(),
                List.of(),
                nationality == null ? null : new CountryCode(nationality),
                null,
                null,
                null,
                null,
                defected,
                false,
                List.of(),
                List.of(),
                new ArticleId(article),
                new StoryId(story),
                null,
                new DefectorId("d-1"),
                1,
                List.of(),
                null,
                List.of());
    }

    private static Mention aged(String article, int age, String published) {
        Mention young = mention(article, "s-" + article, null, null);
        return new Mention(
                young.mentionId(),
                young.name(),
                List.of(),
                List.of(),
                null,
                null,
                age,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                young.articleId(),
                young.storyId(),
                Instant.parse(published + "T00:00:00Z"),
                young.defectorId(),
                1,
                List.of(),
                null,
                List.of());
    }

    private static DateRange range(String from, String to, Precision precision) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to), precision);
    }
}
