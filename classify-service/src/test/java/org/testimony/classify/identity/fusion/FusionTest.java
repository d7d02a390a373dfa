package org.testimony.classify.identity.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.testimony.contract.person.Precision;
import org.testimony.contract.person.Status;

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
        assertThat(person.nationality().confidence()).isEqualTo(0.4);
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

    private static DateRange range(String from, String to, Precision precision) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to), precision);
    }
}
