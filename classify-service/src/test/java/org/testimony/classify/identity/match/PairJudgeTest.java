package org.testimony.classify.identity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.Reports;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MatchDecision.Unrelated;
import org.testimony.classify.identity.match.MatchDecision.Unsure;
import org.testimony.contract.person.Gender;

class PairJudgeTest {
    private final PairJudge judge = new PairJudge();

    @Test
    void shouldNeverMergeByOneSharedBattleName() {
        // Given: everything that two unrelated fighters easily share
        Reports one =
                Reports.in("a").name("Abu Ahmed").from("SY").gender(Gender.MALE).on("2015-03-01");
        Reports other =
                Reports.in("b").name("Abu Ahmad").from("SY").gender(Gender.MALE).on("2015-03-05");

        // Then
        assertThat(judged(one, other)).isInstanceOf(Unsure.class);
    }

    @Test
    void shouldMergeOneFullNameInTwoSpellings() {
        assertThat(judged(
                        Reports.in("a").name("Sulaiman al-Subaie"),
                        Reports.in("b").name("Suleiman al Sabi'ee")))
                .isInstanceOfSatisfying(Same.class, same -> {
                    assertThat(same.why().get(0))
                            .matches(
                                    "same full name, (very )?rare 'sulaiman al subaie' / 'suleiman al sabiee' \\+\\d\\.\\d");
                    assertThat(same.score()).isBetween(0.9, 1.0);
                });
    }

    @Test
    void shouldSayWhyTheStrongestReasonFirst() {
        MatchDecision decision = judged(
                Reports.in("a").name("Khadija").from("SY").age(25).role("religious police"),
                Reports.in("b").name("Khadija").from("SY").age(25).role("religious police"));

        assertThat(decision.why().stream().map(why -> why.replaceFirst(" [+-]\\d+\\.\\d$", "")))
                .contains("same single name, common 'khadija'", "same age 25", "same nationality SY");
        List<Double> points = decision.why().stream()
                .map(why -> Double.valueOf(why.substring(why.lastIndexOf(' '))))
                .toList();
        assertThat(points).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void shouldMergeCopiesOfOneStoryWithOneName() {
        assertThat(judged(
                        Reports.in("a").story("s").name("Khaled"),
                        Reports.in("b").story("s").name("Khaled")))
                .isInstanceOf(Same.class);
    }

    @Test
    void shouldNotMergeTwoPeopleOfOneArticle() {
        assertThat(judged(
                        Reports.in("a").name("Khaled").proof("the first left"),
                        Reports.in("a").name("Khalid").proof("the second left")))
                .isEqualTo(new NotSame(List.of("told apart in one article")));
    }

    @Test
    void shouldLetContradictionsBind() {
        Reports khaled = Reports.in("a")
                .name("Khaled")
                .from("SY")
                .gender(Gender.MALE)
                .age(20)
                .on("2015-01-01");

        assertThat(judged(khaled, Reports.in("b").name("Khaled").from("TN"))).isInstanceOf(NotSame.class);
        assertThat(judged(khaled, Reports.in("b").name("Khaled").gender(Gender.FEMALE)))
                .isInstanceOf(NotSame.class);
        assertThat(judged(khaled, Reports.in("b").name("Khaled").age(31).on("2015-02-01")))
                .isInstanceOf(NotSame.class);
        assertThat(judged(Reports.in("a").name("Oliver N."), Reports.in("b").name("Oliver M.")))
                .isInstanceOf(NotSame.class);
    }

    @Test
    void shouldCountTheYearsBetweenArticles() {
        Reports young = Reports.in("a").name("Tareena Shakil").age(20).on("2010-01-01");

        assertThat(judged(young, Reports.in("b").name("Tareena Shakil").age(26).on("2016-01-01")))
                .isInstanceOf(Same.class);
    }

    @Test
    void shouldNotTearARareFullNameApartByOneNationality() {
        Reports german = Reports.in("a").name("Kreshnik Dautovic").from("DE");

        assertThat(judged(german, Reports.in("b").name("Kreshnik Dautovic").from("XK")))
                .isInstanceOfAny(Same.class, Unsure.class);
    }

    @Test
    void shouldBindADifferingNationalityOfTwoPeopleWithOneCommonName() {
        assertThat(judged(
                        Reports.in("a").name("Mohammed Hassan").from("GB").age(23),
                        Reports.in("b").name("Mohammed Hassan").from("US").age(38)))
                .isInstanceOf(NotSame.class);
    }

    @Test
    void shouldNeverMergeByAPartOfACommonName() {
        assertThat(judged(
                        Reports.in("a").name("Mohammed").from("SY").on("2015-03-01"),
                        Reports.in("b").name("Mohammed Khweis").from("SY").on("2015-03-02")))
                .isNotInstanceOf(Same.class);
    }

    @Test
    void shouldLeaveAWomanWhoMarriedToAnAnalyst() {
        // Given
        Reports maiden = Reports.in("a")
                .name("Leefa Harlow")
                .from("GB")
                .gender(Gender.FEMALE)
                .age(33);
        Reports married = Reports.in("b")
                .name("Leefa Vogt")
                .from("GB")
                .gender(Gender.FEMALE)
                .age(33);

        // Then
        assertThat(judged(maiden, married)).isNotInstanceOfAny(NotSame.class, Same.class);
        assertThat(judged(maiden.gender(Gender.MALE), married.gender(Gender.MALE)))
                .isInstanceOf(NotSame.class);
    }

    @Test
    void shouldSetNoLimitToABlockByWhatCameBefore() {
        // Given: as many people as you like bear this name and nothing else is told
        MentionFacts one = facts(Reports.in("a").name("Mohammed").at(1));
        MentionFacts other = facts(Reports.in("b").name("Mohammed").at(2));

        // Then: they meet in no block
        assertThat(one.sharesBlockWith(other)).isFalse();
        assertThat(facts(Reports.in("a").name("Kreshnik Dautovic").at(1))
                        .sharesBlockWith(facts(Reports.in("b").name("Dautovic").at(2))))
                .isTrue();
    }

    @Test
    void shouldMergeNamelessPeopleOnlyWithStrongEvidence() {
        // Given: what a paper says of somebody it does not name
        Reports saudi = Reports.in("a").from("SA").age(26).gender(Gender.MALE).on("2015-03-01");
        Reports another = Reports.in("b").from("SA").age(26).gender(Gender.MALE).on("2015-03-03");

        // Then
        assertThat(judged(saudi, another)).isInstanceOf(Unsure.class);
        assertThat(judged(
                        saudi.role("medic").proof("He told Al Sharqawi that he had fled from Dabiq"),
                        another.role("medic").proof("From Dabiq he went home, as Al Sharqawi said yesterday")))
                .isInstanceOf(Same.class);
    }

    @Test
    void shouldHaveNoOpinionAboutStrangers() {
        assertThat(judged(Reports.in("a").name("Saleh"), Reports.in("b").name("Julie")))
                .isEqualTo(new Unrelated());
    }

    private MatchDecision judged(Reports one, Reports other) {
        MatchDecision decision = judge.judge(facts(one.at(1)), facts(other.at(2)));
        assertThat(judge.judge(facts(other.at(2)), facts(one.at(1))))
                .as("from the other side")
                .isEqualTo(decision);
        return decision;
    }

    private static MentionFacts facts(ReportedMention reported) {
        return MentionFacts.of(reported.reading(), reported.article(), reported.story(), reported.publishedAt());
    }
}
