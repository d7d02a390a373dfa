package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GAZIANTEP (Reuters) - Karim left in the spring.             | reuters
            Beirut, March 3 (AFP) The man said he had fled.             | afp
            He had had enough, he told the BBC.                         | bbc
            "I fled at night," he said in an interview with Der Spiegel. | spiegel
            According to Agence France-Presse the man fled at night.    | afp
            CNN reported that the man had fled.                         | cnn
            Er sei geflohen, sagte er der Süddeutschen und gegenüber dem NDR. | ndr
            Il avait fui, a-t-il confié à Europe 1.                     | europe-1
            Huyó de noche, según EFE.                                   | efe
            وقال الرجل لوكالة رويترز إنه هرب                             | reuters
            """)
    void shouldReadWhomATextCredits(String text, String source) {
        assertThat(Credits.in(text)).extracting(Credit::source).containsExactly(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He told the police that he had fled.",
                "Photo: AFP",
                "The building of the BBC in London was evacuated.",
                "Pressure apart, he told his brother that a guardian had come."
            })
    void shouldCreditNobodyWhereNobodyIsCredited(String text) {
        assertThat(Credits.in(text)).isEmpty();
    }

    @Test
    void shouldLetADatelineHoldForAllAndAStatementForItsParagraph() {
        // Given
        String text = "ERBIL (AP) - One man fled.\nAnother told Reuters of his days.\nA third was caught.";

        // When
        Credit agency = Credits.in(text).get(0);
        Credit statement = Credits.in(text).get(1);

        // Then
        assertThat(agency).isEqualTo(new Credit("ap", 0, text.length()));
        assertThat(text.substring(statement.start(), statement.end())).isEqualTo("Another told Reuters of his days.");
        assertThat(statement.covers(0, 10)).isFalse();
    }

    @Test
    void shouldTakeTheAgencyInTheLastLine() {
        assertThat(Credits.in("One man fled.\nHe was twenty.\n\nAFP"))
                .extracting(Credit::source)
                .containsExactly("afp");
    }
}
