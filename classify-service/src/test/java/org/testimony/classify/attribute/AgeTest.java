package org.testimony.classify.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | Nadir, 26, deserted.                                     | 26
            en | Nadir (26) deserted.                                     | 26
            en | Nadir, now 30, deserted.                                 | 30
            en | Nadir, who is twenty-seven, deserted.                    | 27
            en | Nadir deserted. He is thirteen now.                      | 13
            en | The judge asked his 34-year-old client, Nadir.           | 34
            en | The 34-year-old lawyer of Nadir spoke.                   | -
            en | The lawyer spoke for the 34-year-old Nadir.              | 34
            en | Nadir, an apprentice electrician aged 19, deserted.      | 19
            en | He is from Dakar, 23, and calls himself a mason.         | 23
            en | Nadir was given 22 years for it.                         | -
            en | Nadir was 19 when he left.                               | -
            en | Nadir, in his twenties, deserted.                        | -
            en | Nadir deserted with a wife and a daughter, 2.            | -
            en | Karim and Nadir, 27 and 24, deserted.                    | 24
            en | Nadir spent 27 days in room 19.                          | -
            de | Der 26-jährige Nadir floh.                               | 26
            de | Nadir, 23, gelernter Fliesenleger, floh.                 | 23
            fr | Nadir, 27 ans, a fui.                                    | 27
            es | Nadir, de 24 años, desertó.                              | 24
            nl | Nadir (22) vluchtte.                                     | 22
            id | Nadir, 33 tahun, kabur.                                  | 33
            """)
    void shouldReadTheAgeOnTheDayOfTheArticle(String language, String text, @Nullable Integer expected) {
        // When
        var age = Told.read(language, text, null).age();

        // Then
        assertThat(age.isPresent() ? (Integer) age.getAsInt() : null).isEqualTo(expected);
    }
}
