package org.testimony.classify.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.reading.Claim;

/** A report told again and again: one total, its parts, and figures of other people beside it. */
class LayeredReportTest {
    private static final String TABLE = """
            A think tank in London has put together the stories of 58 defectors. The largest group is Syrian (21), followed by \
            Saudi Arabia (9), and Indonesia and Tunisia (both 4). Two British defectors are in its files, and nine in total \
            come from Western Europe and Australia. Two thirds of the defections fell into 2015, and one third took place in \
            the summer. Before that the same house had counted more than 20,000 foreign nationals who travelled to Iraq and \
            Syria to fight.""";
    private static final String PEOPLE = """
            Most of the hundreds thought to have left are in hiding. But 58 defectors have gone public since last year. The 58 \
            defectors, seven of them women, spoke to newspapers. An estimated 20,000 foreigners have joined the groups. \
            Officials believe that more than 300 have returned to Britain.""";
    private static final String SUMMER = """
            Since January 2014 at least 58 fighters have left and spoken of it. From June to August at least 17 fighters were \
            reported to have defected. The defectors now live in 17 countries, including nine in Western Europe and Australia.""";

    @Test
    void shouldReadTheTotalOnceWithItsParts() {
        assertThat(Figured.claims("en", TABLE))
                .extracting(Figured::written)
                .containsSubsequence(
                        "58 exact defectors",
                        "21 exact defectors SY",
                        "9 exact defectors SA",
                        "4 exact defectors TN",
                        "4 exact defectors ID",
                        "2 exact defectors GB",
                        "9 exact defectors")
                .containsOnlyOnce("58 exact defectors");
    }

    @Test
    void shouldKeepTheNineOfARegionApartFromTheNineOfACountry() {
        // When
        List<Claim> nines =
                Figured.claims("en", TABLE).stream().filter(c -> c.count() == 9).toList();

        // Then
        assertThat(nines).hasSize(2);
        assertThat(nines.get(1).facet()).isEqualTo("from Western Europe and Australia");
        assertThat(nines.get(0).claimId()).isNotEqualTo(nines.get(1).claimId());
    }

    @Test
    void shouldWorkSharesOutAndDateThem() {
        assertThat(Figured.claims("en", TABLE).stream().filter(c -> c.share() != null))
                .extracting(c -> c.count() + " " + c.period())
                .containsExactly("39 2015", "19 in the summer");
    }

    @Test
    void shouldNotCountFightersAndReturneesAsDefectors() {
        assertThat(Figured.claims("en", PEOPLE))
                .extracting(Figured::written)
                .containsExactly(
                        "58 exact defectors",
                        "7 exact defectors female",
                        "20000 about foreign fighters",
                        "300 at-least returnees");
    }

    @Test
    void shouldReadAFigureOfASeasonBesideTheTotal() {
        assertThat(Figured.claims("en", SUMMER))
                .extracting(c -> Figured.written(c) + (c.period() == null ? "" : " (" + c.period() + ")"))
                .containsExactly(
                        "58 at-least defectors (Since January 2014)",
                        "17 at-least defectors (From June to August)",
                        "17 exact countries of defectors",
                        "9 exact defectors");
    }
}
