package org.testimony.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final Lexicon LEXICON = Lexicon.builder()
            .add("say", "said")
            .add("say", "says")
            .add("say", "asked")
            .add("say", "told")
            .add("say", "sagte")
            .add("say", "dit")
            .add("he", "he")
            .add("she", "she")
            .add("person", "fighter")
            .add("person", "man")
            .add("where", "Turkey")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "I had had enough of it," said Yunus.               | Yunus
                    "I had had enough of it," he said.                  | he
                    “I had had enough. I ran,” Umm Salma says.          | Umm Salma
                    „Ich hatte genug davon“, sagte der Mann.            | der Mann
                    « Je n'en pouvais plus », dit Karim.                | Karim
                    »Ich hatte genug davon«, sagte Karim.               | Karim
                    ‘We weren’t paid for months,’ the former fighter said. | the former fighter
                    'I was there for long,' she told us.                | she
                    The man said: "I was there for long."               | The man
                    Yunus, who fled to Turkey, said: "I was there for long." | Yunus
                    "Why did you come here?" asked the fighter.         | the fighter
                    "I was there for long." The weather was bad.        | none
                    """)
    void shouldFindTheSpeakerBesideTheQuote(String text, String expected) {
        Document document = Document.of(text, "en", LEXICON);

        List<Quote> quotes = document.quotes();

        assertThat(quotes).hasSize(1);
        assertThat(speaker(document, quotes.get(0))).isEqualTo(expected);
    }

    @Test
    void shouldCarryTheSpeakerOverConsecutiveQuotes() {
        // Given
        Document document = Document.of("""
                "They paid us nothing at all," said Karim. "And they lied about it.

                "Then I left with my wife."

                The weather was bad. "It rained on us all day."
                """, "en", LEXICON);

        // When
        List<Quote> quotes = document.quotes();

        // Then
        assertThat(quotes.stream().map(q -> speaker(document, q))).containsExactly("Karim", "Karim", "Karim", "none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    The so-called "Islamic State" lost men               | 0
                    The fighters' pay was late, the others' pay too, he said | 0
                    She was one of the "lion cubs" there                 | 0
                    He is 6" tall and 5" wide and says "so be it then"   | 1
                    'Sherko Omer', as he is called, said "we had no food at all" | 1
                    """)
    void shouldNotTakeNamesAndPossessivesForSpeech(String text, int quotes) {
        assertThat(Document.of(text, "en", LEXICON).quotes()).hasSize(quotes);
    }

    @Test
    void shouldEndAnUnclosedQuoteWithItsParagraph() {
        Document document = Document.of("\"It never ends. He said so.\nThe man went home again.", "en", LEXICON);

        assertThat(document.quotes()).isEmpty();
    }

    private static String speaker(Document document, Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        return speaker == null ? "none" : document.quote(speaker.first(), speaker.end());
    }
}
