package org.testimony.classify.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureNumbersTest {
    @Test
    void shouldGiveANameItsNumberHoweverItIsPutTogether() {
        // When
        int pieces = FeatureNumbers.then(FeatureNumbers.START, "en ");
        pieces = FeatureNumbers.then(pieces, "the word", 4, 8);
        pieces = FeatureNumbers.then(pieces, '$');

        // Then
        assertThat(FeatureNumbers.number(pieces)).isEqualTo(SentenceFeatures.number("en word$"));
    }

    @Test
    void shouldListEachNumberOnceInOrder() {
        // Given
        FeatureNumbers numbers = new FeatureNumbers();
        for (int i = 0; i < 600; i++) {
            numbers.add(600 - i % 300);
        }

        // Then
        assertThat(numbers.added()).isEqualTo(600);
        assertThat(numbers.sorted()).hasSize(300).isSorted().startsWith(301).endsWith(600);
    }

    @Test
    void shouldTakeTheHigherValueOfWhatStandsInTwoLists() {
        // When
        FeatureVector both = FeatureVector.of(new int[] {1, 4}, 0.3f, new int[] {2, 4, 9}, 0.5f);

        // Then
        assertThat(both.size()).isEqualTo(4);
        assertThat(both.number(2)).isEqualTo(4);
        assertThat(both.value(0)).isEqualTo(0.3f);
        assertThat(both.value(2)).isEqualTo(0.5f);
    }
}
