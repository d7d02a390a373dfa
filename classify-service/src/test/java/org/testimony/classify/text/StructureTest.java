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
                    He waited... Then he ran.                       | 2
                    He said no. Then he left.                       | 2
                    It was cell no. 5 of the camp                   | 1
                    He came at 9 p.m. The camp slept.               | 2
                    1. Men left                                     | 1
                    He was 26. His wife was 24.                     | 2
                    """)
    void shouldSplitSentences(String text, int sentences) {
        assertThat(Document.of(text, "en", Lexicon.builder().build()).sentences())
                .hasSize(sentences);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Er kam am 3. Mai zurück.                       | 1
                    de | Er ist 26. Seine Frau ist 24.                  | 2
                    de | Es sind z. B. Frauen und ca. 20 Kinder dort.   | 1
                    de | Im 2. Stock wohnte Dr. Beispiel mit Frau.      | 1
                    tr | Dava 15. Ağır Ceza Mahkemesi'nde görüldü.      | 1
                    fr | M. Martin et Mme. Durand sont partis.          | 1
                    es | La Sra. Pérez dejó el grupo. Volvió a casa.    | 2
                    ar | هرب الرجل من المدينة؟ عاد إلى بيته.            | 2
                    """)
    void shouldSplitSentencesByTheHabitsOfTheLanguage(String language, String text, int sentences) {
        assertThat(Document.of(text, language, Lexicon.builder().build()).sentences())
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
}
