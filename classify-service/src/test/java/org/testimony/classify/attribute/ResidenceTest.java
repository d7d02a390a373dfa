package org.testimony.classify.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.person.CountryCode;

class ResidenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | Nadir lives in Irbid, where he cuts hair again.                             | JO
            en | Nadir lays tiles in Tbilisi.                                                | GE
            en | Nadir is hiding in Mardin.                                                  | TR
            en | In Mersin, where we meet, he takes passport photographs.                    | TR
            en | A court in Osh gave Nadir a suspended sentence.                             | KG
            en | Manchester Crown Court heard Nadir on Monday.                               | GB
            en | SARAJEVO - Nadir pleaded not guilty before the state court on Monday.       | BA
            en | Nadir slipped out of Raqqa and fled to Turkey.                              | TR
            en | Nadir landed in Mumbai on Monday.                                           | IN
            en | Nadir walked into the embassy in Ankara and was flown home to Tunisia.      | TN
            en | Nadir, a Tunisian, came home of his own accord.                             | TN
            en | SANLIURFA, Turkey - Nadir says that he saw enough.                          | TR
            en | Nadir flew to Istanbul and went on to Raqqa.                                | -
            en | Nadir, a Tunisian, deserted.                                                | -
            en | Nadir deserted. Karim lives in Hamburg.                                     | -
            de | Nadir lebt in Hamburg.                                                      | DE
            """)
    void shouldReadWhereThePersonIsNow(String language, String text, @Nullable String expected) {
        // When
        var residence = Told.read(language, text, null).residence();

        // Then
        assertThat(residence.map(CountryCode::value).orElse(null)).isEqualTo(expected);
    }
}
