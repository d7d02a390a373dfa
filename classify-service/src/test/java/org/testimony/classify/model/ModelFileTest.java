package org.testimony.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final ArticleWeights WEIGHTS =
            new ArticleWeights(List.of(0.5, -2.0), 0.25, new Calibration(1, -0.5), 0.6, 0.3, 0.1);

    @Test
    void shouldReadWhatItWrote() throws IOException {
        // Given
        float[] weights = new float[1000];
        weights[3] = 1;
        weights[700] = -0.5f;
        ModelPack pack = pack(weights);

        // When
        ModelPack read = ModelFile.read(new ByteArrayInputStream(bytes(pack)));

        // Then
        FeatureVector features = FeatureVector.of(new int[] {3, 700}, 1f, new int[0], 0f);
        assertThat(read.id()).isEqualTo("reading@9.9.9");
        assertThat(read.article()).isEqualTo(WEIGHTS);
        assertThat(read.narratives().ask(features).of("hardship"))
                .isCloseTo(pack.narratives().ask(features).of("hardship"), within(0.01));
    }

    @Test
    void shouldWriteTheSameBytesForTheSameModel() throws IOException {
        assertThat(bytes(pack(new float[] {1, 0, 2}))).isEqualTo(bytes(pack(new float[] {1, 0, 2})));
    }

    @Test
    void shouldSayWhatToDoWithAnotherForm() throws IOException {
        // Given
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(other)) {
            zip.write(new byte[] {0, 0, 0, 77});
        }

        // Then
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(other.toByteArray())))
                .hasMessageContaining("form 77")
                .hasMessageContaining("train");
    }

    private static ModelPack pack(float[] weights) {
        QuestionSet set = new QuestionSet(
                List.of(new Question("hardship", new LogisticModel(weights, 0.1), new Calibration(2, 0))));
        return new ModelPack("9.9.9", "hash", "encoder", new FeatureScales(1, 2, 3, 4), set, set, set, set, WEIGHTS);
    }

    private static byte[] bytes(ModelPack pack) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(pack, out);
        return out.toByteArray();
    }
}
