package org.testimony.classify.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.FeatureScales;
import org.testimony.classify.model.ModelFile;
import org.testimony.classify.model.SentenceFeatures;
import org.testimony.classify.model.embedding.SentenceEncoder;

/** The packaged model is what the training files in the repository make, and small. */
class PackagedModelTest {
    private static final Path FOLDER = Path.of("training");

    /** Stands for the encoder where only words are learnt from. */
    private static final class NoEncoder implements SentenceEncoder {
        @Override
        public String id() {
            return "none";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public float[] encode(String sentence) {
            return new float[0];
        }

        @Override
        public void close() {}
    }

    @Test
    void shouldBeLearntFromTheseFiles() throws IOException {
        assertThat(ModelFile.packaged().trainingHash())
                .as("after a change of training files: ./testimony train")
                .isEqualTo(FileTrainingSet.in(FOLDER).hash());
    }

    @Test
    void shouldStaySmall() throws IOException {
        try (InputStream in = ModelFile.class.getResourceAsStream(ModelFile.RESOURCE)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes().length).isLessThan(900_000);
        }
    }

    @Test
    void shouldReachItsFloorOnSentencesLeftOut() throws IOException {
        // Given
        List<TrainingSentence> english = FileTrainingSet.in(FOLDER).narratives().stream()
                .filter(s -> s.language().equals("en"))
                .toList();
        SentenceTable table =
                new SentenceTable(CodebookReader.fromClasspath(), new FeatureScales(0.3f, 3f, 0, 0), new NoEncoder());

        // When
        Trained trained =
                new QuestionTrainer(new Learner(SentenceFeatures.SIZE, 1)).train(english, table.words(english));

        // Then
        assertThat(trained.answers().keySet()).isEqualTo(Set.of("infighting", "brutality", "corruption", "hardship"));
        Agreement infighting = new Agreement();
        for (int i = 0; i < english.size(); i++) {
            infighting.add(
                    english.get(i).labels().contains("infighting"),
                    trained.answers().getOrDefault("infighting", new double[english.size()])[i] >= 0.3);
        }
        assertThat(infighting.f1()).isGreaterThan(0.5);
    }
}
