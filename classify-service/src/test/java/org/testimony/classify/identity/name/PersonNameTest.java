package org.testimony.classify.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest(name = "{0} | {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Sulaiman Al-Subaie         | Suleiman al Sabi'ee        | FULL
            Mohamad Jamal Khweis       | Mohammed Khweis            | FULL
            Hamza Sami Sari Magasmeh   | Hamza Sammi Magamsa        | FULL
            Özlem Şahin                | Ozlem Sahin                | FULL
            Kreshnik B.                | Kreshnik Berisha           | INITIAL
            Ebrahim B.                 | Ebrahim H.B.               | INITIAL
            Harry S.                   | Harry Sarfo                | INITIAL
            Khweis                     | Mohamad Jamal Khweis       | PART
            Khaled                     | Khalid                     | SINGLE
            "Khadija"                  | Khadija                    | SINGLE
            Abu Ahmed                  | Abou Ahmad                 | KUNYA
            Abu Muktail Al Almani      | Abu Muktail al-Almani      | KUNYA
            Abu Muktail Yusuf          | Abou Muktail Youssef       | LONG_KUNYA
            أبو يسرى                   | Abu Yusra                  | KUNYA
            Harry S.                   | Harry K.                   | DISTINCT
            Tania Joya                 | Tania Georgelas            | DISTINCT
            Mohammed Ahmed             | Mahmoud Ahmed              | DISTINCT
            Ahmad Junaedi              | Helmi Alamudi              | DISTINCT
            Saleh                      | Khaled                     | OTHER
            Abu Ahmed                  | Ahmed                      | UNKNOWN
            Abu Ahmed                  | Abu Omar                   | UNKNOWN
            """)
    void shouldCompareNames(String one, String other, NameMatch expected) {
        PersonName a = PersonName.of(one);
        PersonName b = PersonName.of(other);

        assertThat(a.compare(b)).isEqualTo(expected);
        assertThat(b.compare(a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sulaiman Al-Subaie         | Suleiman al Sabi'ee
            Kreshnik B.                | Kreshnik Berisha
            Mohamad Jamal Khweis       | Khweis
            Khaled                     | Khalid
            Mohammed Ahmed             | Muhammad Ahmad
            Abu Ahmed                  | Abou Ahmad
            """)
    void shouldMeetInABlock(String one, String other) {
        assertThat(Collections.disjoint(PersonName.of(one).keys(), PersonName.of(other).keys()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mohammed Ali               | Mohammed Khweis
            Abu Ahmed                  | Ahmed
            """)
    void shouldNotMeetUnderACommonName(String one, String other) {
        assertThat(Collections.disjoint(PersonName.of(one).keys(), PersonName.of(other).keys()))
                .isTrue();
    }
}
