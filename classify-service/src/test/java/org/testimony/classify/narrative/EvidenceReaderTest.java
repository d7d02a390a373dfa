package org.testimony.classify.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabularies;
import org.testimony.classify.text.Vocabulary;

class EvidenceReaderTest {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final Vocabulary ENGLISH = Vocabularies.in("en");
    private static final Likelihoods NOTHING = Likelihoods.of(Map.of());

    @Test
    void shouldSetANarrativeBesideAnyComplaintAndTheLikeliestOther() {
        // Given
        Likelihoods opinion =
                Likelihoods.of(Map.of("hardship", 0.9, "corruption", 0.5, "brutality", 0.1, "complaint", 0.95));

        // When
        SentenceEvidence hardship = read(opinion).get("hardship").get(0);

        // Then
        assertThat(number(hardship, "model")).isGreaterThan(2);
        assertThat(number(hardship, "complaint")).isGreaterThan(number(hardship, "model"));
        assertThat(number(hardship, "other")).isZero();
    }

    @Test
    void shouldTakeWhatWasNeverLearntForUnlikely() {
        // When
        SentenceEvidence evidence = read(NOTHING).get("infighting").get(0);

        // Then
        assertThat(number(evidence, "model")).isEqualTo(-5);
        assertThat(number(evidence, "other")).isEqualTo(-5);
    }

    private static Map<String, List<SentenceEvidence>> read(Likelihoods opinion) {
        Document document = ENGLISH.read("Nadim, a former ISIS fighter, fled to Turkey.");
        People people = People.in(ENGLISH.read(""), document, ENGLISH, CODEBOOK.inclusion(), Events.none());
        return new EvidenceReader(CODEBOOK.narratives(), ENGLISH)
                .read(document, Voices.of(document, people), sentence -> opinion);
    }

    private static double number(SentenceEvidence evidence, String name) {
        return evidence.numbers().get(SentenceEvidence.NAMES.indexOf(name));
    }
}
