package org.testimony.classify.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleScoreTest {
    private static final double THRESHOLD = 0.6;

    @Test
    void shouldShowTheLikeliestSentenceHoweverWeakItIs() {
        assertThat(ArticleScore.shown(new double[] {0.2, 0.1}, THRESHOLD)).isEqualTo(1);
    }

    @Test
    void shouldShowASecondSentenceOnlyWhenItIsSure() {
        assertThat(ArticleScore.shown(new double[] {0.9, 0.85, 0.7}, THRESHOLD)).isEqualTo(2);
        assertThat(ArticleScore.shown(new double[] {0.9, 0.85, 0.7}, 0.88)).isEqualTo(1);
    }

    @Test
    void shouldShowThreeSentencesAtMost() {
        assertThat(ArticleScore.shown(new double[] {0.9, 0.9, 0.8, 0.8}, THRESHOLD))
                .isEqualTo(3);
    }

    @Test
    void shouldShowNothingOfATextWithoutSentences() {
        assertThat(ArticleScore.shown(new double[] {}, THRESHOLD)).isZero();
    }

    @Test
    void shouldMakeOneStrongJudgementOfSeveralWeakSentences() {
        // Given
        double one = ArticleScore.raw(new double[] {0.3});

        // When
        double three = ArticleScore.raw(new double[] {0.3, 0.3, 0.3});

        // Then
        assertThat(three).isGreaterThan(one);
        assertThat(three).isGreaterThan(0);
    }
}
