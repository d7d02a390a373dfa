package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedStandingTest {
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final FeedStanding NEW = new FeedStanding(FeedState.ACTIVE, "new", DAY, 0, 0);

    @Test
    void shouldRememberSinceWhenAFeedFailsAndWhy() {
        FeedStanding failing = NEW.afterFailure("http-500", day(1)).afterFailure("timeout", day(2));
        assertThat(failing).isEqualTo(new FeedStanding(FeedState.FAILING, "timeout", day(1), 2, 0));
        assertThat(failing.afterSuccess(day(3))).isEqualTo(new FeedStanding(FeedState.ACTIVE, "ok", day(3), 0, 0));
    }

    @Test
    void shouldBearThreeOddAnswersInARowNotFour() {
        FeedStanding third = NEW.afterOddAnswer("empty", day(1))
                .afterOddAnswer("empty", day(1))
                .afterOddAnswer("not-a-feed", day(1));
        assertThat(third.state()).isEqualTo(FeedState.ACTIVE);
        assertThat(third.reason()).isEqualTo("not-a-feed");
        assertThat(third.afterOddAnswer("empty", day(2)).state()).isEqualTo(FeedState.FAILING);
        assertThat(third.afterSuccess(day(2)).afterOddAnswer("empty", day(2)).state())
                .isEqualTo(FeedState.ACTIVE);
    }

    @Test
    void shouldFlagWhatIsMissingForThreeDaysAndWhatIsGone() {
        FeedStanding missing = NEW.afterFailure("http-404", day(1));
        assertThat(missing.attention(day(3))).isEmpty();
        assertThat(missing.attention(day(4)))
                .hasValueSatisfying(text -> assertThat(text).contains("check the address"));
        assertThat(NEW.afterGone(day(1)).attention(day(1))).isPresent();
        assertThat(NEW.afterFailure("http-500", day(1)).attention(day(9))).isEmpty();
    }

    @Test
    void shouldStayPausedWhateverAPollByHandBrings() {
        FeedStanding paused = new FeedStanding(FeedState.PAUSED, "operator", DAY, 0, 0);
        assertThat(paused.afterSuccess(day(1))).isEqualTo(paused);
        assertThat(paused.afterFailure("http-404", day(1)).state()).isEqualTo(FeedState.PAUSED);
        assertThat(paused.afterGone(day(1)).reason()).isEqualTo("operator");
    }

    @Test
    void shouldBelieveAMoveThatIsToldOnThreeDays() {
        LocalDate monday = LocalDate.parse("2026-01-05");
        PermanentMove twice = PermanentMove.NONE
                .heard("https://new.example/", monday)
                .heard("https://new.example/", monday)
                .heard("https://new.example/", monday.plusDays(1));
        assertThat(twice.days()).isEqualTo(2);
        assertThat(twice.isBelieved()).isFalse();
        assertThat(twice.heard("https://new.example/", monday.plusDays(4)).isBelieved())
                .isTrue();
        assertThat(twice.heard("https://other.example/", monday.plusDays(2)).days())
                .isEqualTo(1);
        assertThat(twice.heard(null, monday.plusDays(2))).isEqualTo(PermanentMove.NONE);
    }

    @Test
    void shouldKnowHowOftenAFeedSpeaks() {
        FeedSilence daily = new FeedSilence(List.of()).with(days(1, 2, 3, 4));
        assertThat(daily.usualGap()).isEmpty();
        assertThat(daily.with(days(5)).usualGap()).contains(Duration.ofDays(1));
        assertThat(daily.with(days(5, 6, 7, 30)).usualGap()).contains(Duration.ofDays(1));
    }

    @Test
    void shouldTakeAListOfTenItemsForOneTimeToSpeak() {
        // Given a list each week whose items are minutes apart
        List<Instant> weekly = IntStream.range(0, 60)
                .mapToObj(item -> day(item / 10 * 7).plusSeconds(item % 10 * 300L))
                .toList();

        // When
        FeedSilence voice = new FeedSilence(List.of()).with(weekly);

        // Then
        assertThat(voice.times()).hasSize(6);
        assertThat(voice.usualGap()).contains(Duration.ofDays(7));
        assertThat(FeedSilence.silentFrom(day(0), Duration.ofDays(7))).isEqualTo(day(56));
        assertThat(FeedSilence.silentFrom(day(0), Duration.ofHours(1))).isEqualTo(day(3));
    }

    private static List<Instant> days(int... days) {
        return IntStream.of(days).mapToObj(FeedStandingTest::day).toList();
    }

    private static Instant day(int day) {
        return DAY.plus(Duration.ofDays(day));
    }
}
