package org.testimony.classify.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
            Abu Muktail Al Almani      | Abu Muktail al-Almani      | LONG_KUNYA
            أبو يسرى                   | Abu Yusra                  | KUNYA
            Harry S.                   | Harry K.                   | DISTINCT
            Lena Vogt                  | Lena Harlow                | RENAMED
            Lena V.                    | Lena Harlow                | DISTINCT
            Beso Margoshvili           | Levan Margoshvili          | DISTINCT
            Abdul Hakim                | Abdelhakim                 | SINGLE
            Abd al-Hakim Munabari      | Abdul Hakim                | PART
            Abdul Hakim                | Abdul Karim                | OTHER
            Mitat                      | Maytat                     | SINGLE
            Sharipov Murad             | Murad Sharipov             | FULL
            Мурад Шарипов              | Murad Sharipov             | FULL
            خالد الحسن                 | Khaled al-Hassan           | FULL
            محمد                       | Mohammed                   | SINGLE
            Peter van den Berg         | Peter Berg                 | FULL
            Abu Omar al-Iraqi          | Abu Omar al-Almani         | OTHER_KUNYA
            Abu Omar al-Almani         | Abu Omar                   | KUNYA
            Umm Yusuf                  | Oum Youssef                | KUNYA
            Mohammed Ahmed             | Mahmoud Ahmed              | DISTINCT
            Ahmad Junaedi              | Helmi Alamudi              | DISTINCT
            Saleh                      | Khaled                     | OTHER
            Abu Ahmed                  | Ahmed                      | UNKNOWN
            Abu Ahmed                  | Abu Omar                   | OTHER_KUNYA
            """)
    void shouldCompareNames(String one, String other, NameMatch expected) {
        PersonName a = PersonName.of(one);
        PersonName b = PersonName.of(other);

        assertThat(a.compare(b).match()).isEqualTo(expected);
        assertThat(b.compare(a).match()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sulaiman Al-Subaie         | Suleiman al Sabi'ee
            Kreshnik B.                | Kreshnik Berisha
            Mohamad Jamal Khweis       | Khweis
            Mohammed Ahmed             | Muhammad Ahmad
            Abu Muktail                | Abou Muktail al-Almani
            Мурад Шарипов              | Murad Sharipov
            """)
    void shouldMeetUnderATellingName(String one, String other) {
        assertThat(telling(one)).containsAnyElementsOf(telling(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mohammed Ali               | Mohammed Khweis
            Khaled                     | Khalid
            Abu Ahmed                  | Abou Ahmad
            Abu Ahmed                  | Ahmed
            """)
    void shouldNotMeetUnderACommonNameAlone(String one, String other) {
        assertThat(Collections.disjoint(telling(one), telling(other))).isTrue();
    }

    @Test
    void shouldRateARareNameAboveACommonOne() {
        // When
        double rare = shared("Kreshnik Dautovic", "Kreshnik Dautovic");
        double common = shared("Mohammed Ahmed", "Muhammad Ahmad");

        // Then
        assertThat(rare).isGreaterThan(common + 2);
        assertThat(shared("Abu Muktail", "Abu Muktail")).isGreaterThan(shared("Abu Omar", "Abu Omar") + 1);
    }

    @Test
    void shouldLeaveOutANameThatOnlyRepeatsAPart() {
        // Given: the family name alone would hide that the given names differ
        NameSet beso = NameSet.of("Beso Margoshvili", List.of("Margoshvili"));
        NameSet levan = NameSet.of("Levan Margoshvili", List.of("Margoshvili"));

        // Then
        assertThat(beso.compare(levan).match()).isEqualTo(NameMatch.DISTINCT);
    }

    private static double shared(String one, String other) {
        return PersonName.of(one).compare(PersonName.of(other)).rarity();
    }

    private static Set<String> telling(String name) {
        return NameAtom.of(PersonName.of(name)).stream()
                .filter(atom -> atom.rarity() >= NameAtom.TELLING)
                .map(NameAtom::key)
                .collect(Collectors.toSet());
    }
}
