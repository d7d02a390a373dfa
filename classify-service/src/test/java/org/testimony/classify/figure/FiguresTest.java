package org.testimony.classify.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabularies;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | 58                          | 58
            en | 20,000                      | 20000
            en | 2 million                   | 2000000
            en | thirty-eight                | 38
            en | three hundred and fifty     | 350
            en | twenty-two thousand         | 22000
            en | half a dozen                | 6
            en | two dozen                   | 24
            en | seven dozen                 | 84
            en | dozens                      | -
            en | one                         | -
            en | twenty thousand million     | 20000
            en | 123456789012                | -
            de | siebenundzwanzig            | 27
            fr | quatre-vingt-douze          | 92
            fr | une trentaine               | 30
            es | treinta y ocho              | 38
            it | ventotto                    | 28
            nl | achtendertig                | 38
            id | tiga puluh delapan          | 38
            tr | otuz sekiz                  | 38
            ar | ثلاثة وعشرين                | 23
            """)
    void shouldReadNumbersInDigitsAndInWords(String language, String text, @Nullable Long expected) {
        // Given
        Document document = Vocabularies.in(language).read(text);

        // When
        Long value = Figures.at(document, 0).map(Figure::value).orElse(null);

        // Then
        assertThat(value).isEqualTo(expected);
    }
}
