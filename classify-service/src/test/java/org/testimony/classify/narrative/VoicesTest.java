package org.testimony.classify.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabularies;
import org.testimony.classify.text.Vocabulary;

class VoicesTest {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final Vocabulary ENGLISH = Vocabularies.in("en");

    private Document document = ENGLISH.read("");
    private Voices voices = read("");

    @Test
    void shouldCarryAVoiceThroughAQuote() {
        // When
        voices = read("Nadim, a former ISIS fighter, fled to Turkey. \"They gave us nothing. We slept in the mud.\"");

        // Then
        assertThat(voices.voiced(sentence(0))).isTrue();
        assertThat(voices.carried(sentence(1))).isTrue();
        assertThat(voices.carried(sentence(2))).isTrue();
    }

    @Test
    void shouldNotCarryAVoiceIntoAnotherParagraph() {
        // When
        voices = read("Nadim, a former ISIS fighter, fled to Turkey.\n\nThe weather was bad in the region all week.");

        // Then
        assertThat(voices.carried(sentence(1))).isFalse();
    }

    @Test
    void shouldTellAGroupFromPersons() {
        assertThat(read("Dozens of defectors from ISIS spoke of hunger.").group())
                .isTrue();
        assertThat(read("Nadim, a former ISIS fighter, spoke of hunger.").group())
                .isFalse();
    }

    @Test
    void shouldNotTakeAJudgesWordsForTheAccuseds() {
        // When
        voices = read(
                "Nadim, a former ISIS fighter, fled to Turkey. "
                        + "The judge said that the group which Nadim had served slaughtered villagers. Nadim said that he had seen it.");

        // Then
        assertThat(voices.voiced(sentence(1))).isFalse();
        assertThat(voices.commented(sentence(1))).isTrue();
        assertThat(voices.voiced(sentence(2))).isTrue();
    }

    @Test
    void shouldLetALawyerSpeakForTheAccused() {
        // When
        voices = read("Nadim, a former ISIS fighter, fled to Turkey. His lawyer said that Nadim had gone hungry.");

        // Then
        assertThat(voices.voiced(sentence(1))).isTrue();
    }

    private Voices read(String text) {
        document = ENGLISH.read(text);
        return Voices.of(document, People.in(ENGLISH.read(""), document, ENGLISH, CODEBOOK.inclusion(), Events.none()));
    }

    private Sentence sentence(int index) {
        List<Sentence> sentences = document.sentences();
        return sentences.get(index);
    }
}
