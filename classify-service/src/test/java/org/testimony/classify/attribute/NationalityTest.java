package org.testimony.classify.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.person.CountryCode;

class NationalityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | Nadir, a Tunisian, deserted.                                        | TN
            en | The Tunisian Nadir deserted.                                        | TN
            en | Nadir is a Belgian convert.                                         | BE
            en | Nadir deserted. He is 27 and Sudanese.                              | SD
            en | Nadir, a German-Tunisian of 26, deserted.                           | DE
            en | Nadir, an ethnic Uzbek citizen of Kyrgyzstan, deserted.             | KG
            en | Nadir, 34, from Klang, deserted.                                    | MY
            en | Nadir, a roofer from Borgerhout, deserted.                          | BE
            en | Nadir of Oregon deserted.                                           | US
            en | Nadir, who hails from Aarhus, deserted.                             | DK
            en | Nadir deserted. He was born in Antwerp and raised there.            | BE
            en | "We Syrians carried the corpses," Nadir said.                       | SY
            en | Nadir and 15 other Indonesians wait in the camp.                    | ID
            en | Nadir came home to Tunisia.                                         | TN
            en | Nadir is of Turkish descent.                                        | -
            en | Nadir was sentenced by a Moroccan court.                            | -
            en | Turkish police drove Nadir to the airport.                          | -
            en | Nadir is back from Syria.                                           | -
            en | Nadir lives in Hamburg.                                             | -
            en | Nadir deserted. His commander was a Jordanian.                      | -
            en | "I came for my brother," Karim, a German citizen, told Nadir.       | -
            de | Nadir, 23, aus Nienburg, floh.                                      | DE
            fr | Nadir, un Tunisien de 27 ans, a fui.                                | TN
            id | Nadir, 33 tahun, warga Malang, kabur.                               | ID
            """)
    void shouldReadTheStateTheTextGivesThisPerson(String language, String text, @Nullable String expected) {
        // When
        var nationality = Told.read(language, text, null).nationality();

        // Then
        assertThat(nationality.map(CountryCode::value).orElse(null)).isEqualTo(expected);
    }
}
