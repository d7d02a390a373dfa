package org.testimony.classify.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.reading.Claim;

class ClaimFinderTest {
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
            Forty-one members have given themselves up.                        | 41 exact defectors
            About three hundred and fifty Britons have returned.               | 350 about returnees GB
            At least two dozen deserters passed through his flat.              | 24 at-least defectors
            At most eighteen Kazakhs have broken away from it.                 | 18 at-most defectors KZ
            Of the 46 Bosnians who came back 23 have been convicted.           | 46 exact returnees BA; 23 exact returnees
            They met 58 deserters: 21 Syrians, nine Saudis, two Britons.       | 58 exact defectors; 21 exact defectors SY; 9 exact defectors SA; 2 exact defectors GB
            Seventeen Indonesians who lived there, eight of them children, are home. | 17 exact defectors ID; 8 exact defectors
            He and eight other fighters complained.                            | -
            He fled after 26 years in the country.                             | -
            The bombs killed 40 civilians who fled.                            | -
            In 2015 people left.                                               | -
            The 26-year-old people smuggler left.                              | -
            He came back with his wife and four children.                      | -
            Roughly one in ten of the returnees was tried.                     | -
            Three hundred Britons might one day return.                        | -
            Since then 48 people have been killed.                             | -
            She paid 300 dollars and left.                                     | -
            Dozens have left.                                                  | -
            """)
    void shouldTypeFigures(String text, @Nullable String expected) {
        assertThat(Figured.in("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            de | Mindestens 50 Frauen sind zurückgekehrt.                   | 50 at-least returnees female
            de | 250 von ihnen sind zurückgekehrt, 70 davon verletzt.       | 250 exact returnees; 70 exact returnees
            fr | Ils sont près de deux cents à être revenus.                | 200 about returnees
            fr | Une trentaine de combattants ont déserté.                  | 30 about defectors
            es | Por lo menos 60 desertores pasaron por allí.               | 60 at-least defectors
            it | Sono ottocento i tunisini rientrati.                       | 800 exact returnees TN
            nl | Er zijn 130 Belgen teruggekeerd.                           | 130 exact returnees BE
            id | Sekitar 60 orang telah kembali.                            | 60 about returnees
            tr | Örgütten kaçan 14 kişi teslim oldu.                        | 14 exact defectors
            ar | عاد 78 شخصا إلى البلاد.                                     | 78 exact returnees
            """)
    void shouldReadFiguresOfOtherLanguages(String language, String text, @Nullable String expected) {
        assertThat(Figured.in(language, text)).isEqualTo(expected);
    }

    @Test
    void shouldWorkAShareOutFromTheTextsOwnTotal() {
        // When
        List<Claim> claims = Figured.claims(
                "en", "The survey counts 60 defectors. Two thirds of the defections took place in 2015.");

        // Then
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).share()).isCloseTo(0.667, org.assertj.core.data.Offset.offset(0.001));
        assertThat(claims.get(1).count()).isEqualTo(40);
        assertThat(claims.get(1).period()).isEqualTo("in 2015");
    }

    @Test
    void shouldLeaveAShareWithoutATotalAlone() {
        assertThat(Figured.claims("en", "Two thirds of the defectors left in 2015."))
                .isEmpty();
    }

    @Test
    void shouldSayWhichRuleReadAFigureAndFromWhichWords() {
        // Given
        String text = "The report counts 58 defectors.";

        // When
        Claim claim = Figured.claims("en", text).get(0);

        // Then
        assertThat(claim.grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.ref()).isEqualTo("claims.people: claim-left");
            assertThat(text.substring(ground.start(), ground.end())).isEqualTo("58");
        });
    }
}
