package org.testimony.classify.identity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.Reports;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MatchDecision.Unsure;
import org.testimony.classify.identity.particular.Particulars;

/** What two articles tell of their persons in particular, and what follows from it. */
class SharedParticularsTest {
    private static final Particulars STORY = new Particulars(
            List.of("beekeeper", "excavator", "petrol_station", "wardrob", "wristwatch"), List.of("ghufran tamimoglu"));
    private static final Particulars RETOLD = new Particulars(
            List.of("beekeeper", "candl", "excavator", "petrol_station", "wardrob"), List.of("tamimoglu ghufran"));
    private static final Particulars OTHER = new Particulars(
            List.of("accordion", "dentist", "ferry", "snowstorm", "wallpaper"), List.of("ilyas bektemir"));

    private final PairJudge judge = new PairJudge();

    @Test
    void shouldAddUpTheRaritiesOfWhatBothTell() {
        SharedParticulars one = SharedParticulars.of(STORY);

        assertThat(one.rarityShared(one)).isGreaterThan(one.rarityShared(SharedParticulars.of(RETOLD)));
        assertThat(one.rarityShared(SharedParticulars.of(RETOLD))).isGreaterThan(8);
        assertThat(one.rarityShared(SharedParticulars.of(OTHER))).isZero();
        assertThat(one.shared(SharedParticulars.of(RETOLD))).isEqualTo(4);
    }

    @Test
    void shouldTakeANameInAnotherOrderForTheSameNeighbour() {
        assertThat(SharedParticulars.of(STORY).peopleShared(SharedParticulars.of(RETOLD)))
                .isEqualTo(1);
        assertThat(SharedParticulars.of(STORY).peopleShared(SharedParticulars.of(OTHER)))
                .isZero();
    }

    @Test
    void shouldJoinTwoReportsWithoutANameThatTellOneStory() {
        assertThat(judged(nameless("a"), STORY, nameless("b"), RETOLD)).isInstanceOf(Same.class);
        assertThat(judged(nameless("a"), STORY, nameless("b"), OTHER)).isNotInstanceOf(Same.class);
    }

    @Test
    void shouldMakeNobodyOneOfTwoNamesThatDiffer() {
        assertThat(judged(
                        nameless("a").name("Hamdan Zarqani"),
                        STORY,
                        nameless("b").name("Firas Qubati"),
                        RETOLD))
                .isNotInstanceOf(Same.class);
    }

    @Test
    void shouldLeaveWhoContradictsEachOtherToAnAnalyst() {
        assertThat(judged(nameless("a").age(19), STORY, nameless("b").age(47), RETOLD))
                .isInstanceOf(Unsure.class);
    }

    @Test
    void shouldSayHowManyAreSharedAndNeverWhich() {
        List<String> why = judged(nameless("a"), STORY, nameless("b"), RETOLD).why();

        assertThat(why).anyMatch(reason -> reason.startsWith("4 shared particulars"));
        assertThat(why.toString()).doesNotContain("beekeeper", "tamimoglu");
    }

    private static Reports nameless(String article) {
        return Reports.in(article).from("SY").age(24).on("2015-03-01");
    }

    private MatchDecision judged(Reports one, Particulars told, Reports other, Particulars alsoTold) {
        return judge.judge(facts(one.at(1).telling(told)), facts(other.at(2).telling(alsoTold)));
    }

    private static MentionFacts facts(ReportedMention reported) {
        return MentionFacts.of(
                reported.reading(), reported.article(), reported.story(), reported.publishedAt(), reported.told());
    }
}
