package org.testimony.classify.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.id.StableIds;

class ClaimFinderTest {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final Vocabulary ENGLISH = Vocabulary.of(CODEBOOK, Countries.fromClasspath(), "en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    The report counts 58 defectors.                                    | 58 exact defectors
                    At least 17 fighters have defected since June.                     | 17 at-least defectors
                    Some 700 Germans have joined the group.                            | 700 about foreign fighters DE
                    More than 300 have returned to Britain.                            | 300 at-least returnees
                    The 58 defectors, seven of them women, spoke.                      | 58 exact defectors; 7 exact defectors female
                    An estimated 20,000 foreigners have joined.                        | 20000 about foreign fighters
                    Most of the defectors were Syrian (21), then Saudi (9).            | 21 exact defectors SY; 9 exact defectors SA
                    It puts the number who have left at 58 and rising.                 | 58 exact defectors
                    He and eight other fighters complained.                            | -
                    He fled after 26 years in the country.                             | -
                    The bombs killed 40 civilians who fled.                            | -
                    In 2015 people left.                                               | -
                    The 26-year-old people smuggler left.                              | -
                    """)
    void shouldTypeFigures(String text, String expected) {
        // Given
        Document document = ENGLISH.read(text);

        // When
        String found = new ClaimFinder()
                .find(StableIds.article("https://news.example/1"), document).stream()
                        .map(c -> c.count() + " "
                                + c.bound().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + c.of()
                                + (c.nationality() == null ? "" : " " + c.nationality())
                                + (c.gender() == null ? "" : " " + c.gender().code()))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(null);

        // Then
        assertThat(found).isEqualTo(expected);
    }
}
