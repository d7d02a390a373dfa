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
}
