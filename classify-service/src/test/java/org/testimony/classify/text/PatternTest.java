package org.testimony.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    private static final Lexicon LEXICON = Lexicon.builder()
            .add("org", "IS")
            .add("org", "Islamic State")
            .add("verb", "walked out")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    left ~3 <org>        | He left the Islamic State       | left the Islamic State
                    left ~3 <org>        | He left the IS group            | left the IS
                    left ~3 <org>        | He left what is here            | none
                    left ~3 <org>        | He left home for Islamic State  | none
                    left ~3 <org>        | He left. Islamic State won      | none
                    left ~1 <org>        | left the old Islamic State      | none
                    <verb> ?of <org>     | walked out of Islamic State     | walked out of Islamic State
                    <verb> ?of <org>     | walked out Islamic State        | walked out Islamic State
                    behead*              | They beheaded men               | beheaded
                    chop* ~2 hands       | They chopped off their hands    | chopped off their hands
                    """)
    void shouldMatch(String pattern, String text, String expected) {
        // Given
        Document document = Document.of(text, "en", LEXICON);
        PatternSet patterns = new PatternSet(java.util.List.of(Pattern.parse(pattern)));

        // When
        String found = patterns.in(document, 0, document.size()).stream()
                .map(m -> document.quote(m.first(), m.end()))
                .findFirst()
                .orElse("none");

        // Then
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~2 left", "?left now", "left ~12 now", "left ~x now"})
    void shouldRefuseWhatItCannotMatch(String pattern) {
        assertThatThrownBy(() -> Pattern.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPointBackToTheOrganisationUnlessAnotherWasNamedLast() {
        // Given
        Lexicon lexicon = Lexicon.builder()
                .add("org", "Islamic State")
                .add("other-org", "Taliban")
                .add("group", "the group")
                .build();

        // When
        Document document = Document.of(
                "Islamic State lost. He left the group. The Taliban won. She left the group.", "en", lexicon);

        // Then
        assertThat(document.tokens().stream()
                        .filter(t -> document.has(document.tokens().indexOf(t), "orgref"))
                        .map(Token::folded))
                .containsExactly("islamic", "the");
    }
}
