package org.testimony.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    One man left. He fled.                          | 2
                    Harry S. went on trial. He is 20.               | 2
                    He met Harry S. In May he left.                 | 2
                    Mr. Smith and Dr. Jones spoke.                  | 1
                    "I left." He said so.                           | 2
                    He paid $3.50 for it                            | 1
                    """)
    void shouldSplitSentences(String text, int sentences) {
        assertThat(Document.of(text, "en", Lexicon.builder().build()).sentences())
                .hasSize(sentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ümit İŞİD", "أبو يسرى", "“Raqqa’s” — 😀 \ud83d", "ﬁ ǅ ŉ ẞ"})
    void shouldFoldOneForOne(String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }

    @Test
    void shouldFoldCaseAccentsAndQuotes() {
        assertThat(Folding.fold("État d’IŞİD")).isEqualTo("etat d'isid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en  | The man who left the group was in the city and said that it is over
                    de  | Der Mann hat die Gruppe verlassen und ist mit einer Frau nach Hause gekommen
                    fr  | Les hommes qui ont quitté le groupe sont dans une prison avec des amis
                    es  | El hombre que dejó el grupo por los crímenes de las milicias
                    it  | Il ragazzo che ha lasciato la città con gli amici della scuola
                    nl  | Het is een man van de groep die niet met zijn vrouw naar huis ging
                    id  | Pria yang pergi dari kota itu dengan keluarga dan tidak kembali ke rumah
                    tr  | Bu bir adam ve daha sonra olan olaylar için çok şey gibi
                    ar  | هرب الرجل من المدينة بعد عام
                    """)
    void shouldGuessTheLanguage(String expected, String text) {
        assertThat(LanguageGuess.of("und", text)).isEqualTo(expected);
    }

    @Test
    void shouldTrustADeclaredLanguage() {
        assertThat(LanguageGuess.of("de-AT", "The man and the city")).isEqualTo("de");
    }
}
