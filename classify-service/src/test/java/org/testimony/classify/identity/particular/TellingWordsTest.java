package org.testimony.classify.identity.particular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingWordsTest {
    private static final TellingWords TABLE =
            new TellingWords(Map.of("fight", 1, "border", 2, "smuggl", 3, "hous_burn", 1));

    @Test
    void shouldTellRareWordsFromOrdinaryOnes() {
        assertThat(TABLE.in("He fights at the border, a beekeeper by trade."))
                .contains("border", "beekeeper")
                .doesNotContain("fight");
        assertThat(TABLE.rarity("beekeeper")).isEqualTo(TellingWords.UNLISTED);
        assertThat(TABLE.rarity("smuggl")).isEqualTo(TellingWords.SELDOM);
        assertThat(TABLE.rarity("border")).isBetween(1.0, TellingWords.SELDOM);
        assertThat(TABLE.rarity("fight")).isZero();
    }

    @Test
    void shouldTakeTheSameWordInAnotherFormAsTheSame() {
        assertThat(TABLE.in("a beekeeper")).isEqualTo(TABLE.in("two beekeepers"));
        assertThat(TellingWords.stems("hitchhiking")).isEqualTo(TellingWords.stems("hitchhiked"));
    }

    @Test
    void shouldTakeTwoOrdinaryWordsSideBySideAsOneParticular() {
        // Given
        TellingWords ordinary =
                new TellingWords(Map.of("petrol", 1, "station", 1, "hous", 1, "burn", 1, "hous_burn", 1));

        // Then
        assertThat(ordinary.in("near a petrol station")).containsExactly("petrol_station");
        assertThat(ordinary.in("petrol, and a station")).isEmpty();
        assertThat(ordinary.in("the house burned")).isEmpty();
    }

    @Test
    void shouldLeaveNamesShortWordsAndNumbersAlone() {
        assertThat(TABLE.in("In Azzaz Mahmoud ate figs in 2014 for 36 days"))
                .noneMatch(word -> word.matches("azzaz|mahmoud|figs|2014|36"));
    }
}
