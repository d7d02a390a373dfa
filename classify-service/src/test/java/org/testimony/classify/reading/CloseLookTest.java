package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ModelFile;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.contract.article.Article;

/** Which sentences are worth what a close look costs. */
class CloseLookTest {
    private static final Noting ENCODER = new Noting(OnnxSentenceEncoder.packaged());
    private static final ReadingModels MODELS = ReadingModels.of(ModelFile.packaged(), ENCODER);
    private static final ArticleReader READER = new RuleBasedReader(CodebookReader.fromClasspath(), MODELS);

    /** An encoder that notes what it is asked for. */
    private record Noting(SentenceEncoder encoder, List<String> asked) implements SentenceEncoder {
        Noting(SentenceEncoder encoder) {
            this(encoder, new ArrayList<>());
        }

        @Override
        public String id() {
            return encoder.id();
        }

        @Override
        public int size() {
            return encoder.size();
        }

        @Override
        public float[] encode(String sentence) {
            asked.add(sentence);
            return encoder.encode(sentence);
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    @AfterAll
    static void close() {
        MODELS.close();
    }

    private static List<String> asked(Article article) {
        int before = ENCODER.asked().size();
        READER.read(article);
        return List.copyOf(ENCODER.asked().subList(before, ENCODER.asked().size()));
    }

    @Test
    void shouldNotLookAtNewsThatOnlyNamesTheOrganisation() {
        // When
        List<String> asked = asked(Articles.saying("Jets struck two depots of Islamic State near Mosul on Sunday, the"
                + " coalition said. A bridge was hit as well. The ministry expects the road to be open by Friday."));

        // Then
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldLookAtAStoryWhoseWordsLeaveItOpen() {
        // When
        List<String> asked =
                asked(Articles.saying("Nadim, a Syrian of 26, left Islamic State in March and lives in Istanbul today. "
                        + "\"There was nothing to eat and no power for weeks,\" Nadim said. \"They had promised us a house and a"
                        + " salary, and we got a mattress on a floor.\""));

        // Then
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void shouldLookAtFewSentencesOfALongArticle() {
        // Given
        String day =
                "On day %d he stood at a gate of Islamic State in the heat, and there was less to eat than before. ";
        StringBuilder text = new StringBuilder("Nadim, a Syrian of 26, left Islamic State in March. ");
        for (int i = 0; i < 200; i++) {
            text.append(String.format(day, i));
        }

        // Then
        assertThat(asked(Articles.saying(text.toString()))).hasSizeLessThanOrEqualTo(10);
    }
}
