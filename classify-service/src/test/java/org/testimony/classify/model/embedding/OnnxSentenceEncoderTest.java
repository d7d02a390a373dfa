package org.testimony.classify.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxSentenceEncoderTest {
    private static final SentenceEncoder ENCODER = OnnxSentenceEncoder.packaged();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void shouldPutLikeNearLike() {
        // Given
        float[] hunger = ENCODER.encode("There was hardly any food in the camp.");

        // When
        double near = cosine(hunger, ENCODER.encode("We went hungry for weeks."));
        double far = cosine(hunger, ENCODER.encode("The bank raised its interest rate."));

        // Then
        assertThat(near).isGreaterThan(far + 0.05);
    }

    @Test
    void shouldGiveTheSamePointWhateverWasReadBefore() {
        // Given
        float[] once = ENCODER.encode("He left the group in May.");

        // When
        ENCODER.encode("Something else entirely, and much longer than the sentence before it.");

        // Then
        assertThat(ENCODER.encode("He left the group in May.")).isEqualTo(once);
    }

    @Test
    void shouldSurviveTextsThatAreNoSentence() {
        assertThat(ENCODER.encode("")).hasSize(ENCODER.size());
        assertThat(ENCODER.encode("\ud83d ".repeat(5000))).hasSize(ENCODER.size());
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
