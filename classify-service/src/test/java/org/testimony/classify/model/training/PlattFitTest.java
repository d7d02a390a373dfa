package org.testimony.classify.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimony.classify.model.Calibration;

class PlattFitTest {
    @Test
    void shouldFindTheCurveThatMadeTheAnswers() {
        // Given
        Calibration truth = new Calibration(1.7, -0.6);
        Random random = new Random(3);
        double[] scores = new double[20_000];
        boolean[] yes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextGaussian() * 2;
            yes[i] = random.nextDouble() < truth.probability(scores[i]);
        }

        // When
        Calibration found = PlattFit.of(scores, yes);

        // Then
        assertThat(found.slope()).isCloseTo(1.7, within(0.1));
        assertThat(found.shift()).isCloseTo(-0.6, within(0.1));
    }

    @Test
    void shouldStaySaneWhenScoresPartThemPerfectly() {
        assertThat(PlattFit.of(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true})
                        .probability(2))
                .isBetween(0.6, 0.95);
    }
}
