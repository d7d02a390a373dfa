package org.testimony.stats.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final ClaimSubject LEAVERS = new ClaimSubject("defectors", null, null, null, null);
    private static final ClaimSubject SYRIANS = new ClaimSubject("defectors", "SY", null, null, null);
    private static final ClaimSubject WOMEN = new ClaimSubject("defectors", null, "female", null, null);
    private static final ClaimSubject A_THIRD = new ClaimSubject("defectors", null, null, null, 0.33);

    @Test
    void shouldTakeFiveRetellingsOfOneReportForOneSource() {
        // Given: one report, told by five outlets in their own words; one gives no date and one no time
        List<SaidClaim> said = List.of(
                said("a", 58, "at-least", LEAVERS, "since January 2014", "2015-09-21"),
                said("b", 58, "exact", LEAVERS, "since last year", "2015-09-21"),
                said("c", 58, "exact", LEAVERS, null, "2015-09-23"),
                said("d", 58, "exact", LEAVERS, null, null),
                said("e", 58, "at-least", LEAVERS, "Desde enero de 2014", "2015-09-30"));

        // When
        List<LedgerEntry> entries = Ledger.of(said).entries();

        // Then
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).articles()).isEqualTo(5);
        assertThat(entries.get(0).stories()).isEqualTo(5);
        assertThat(entries.get(0).sources()).isEqualTo(1);
        assertThat(entries.get(0).bound()).isEqualTo("exact");
        assertThat(entries.get(0).span().from()).isEqualTo(LocalDate.of(2014, 1, 1));
    }

    @Test
    void shouldSeeThatTwoStoriesWithTwoFiguresInCommonAreRetellings() {
        // Given: two say 58 and 7 women; the third says 7 women and nothing else
        List<SaidClaim> said = List.of(
                said("a", 58, "exact", LEAVERS, null, "2015-09-21"),
                said("a", 7, "exact", WOMEN, null, "2015-09-21"),
                said("b", 58, "exact", LEAVERS, null, "2015-09-22"),
                said("b", 7, "exact", WOMEN, null, "2015-09-22"),
                said("c", 7, "exact", WOMEN, null, "2015-09-22"));

        // Then
        assertThat(entry(Ledger.of(said), 7).sources()).isEqualTo(2);
        assertThat(entry(Ledger.of(said), 58).sources()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeARoundFigureOrOneOfAnotherYearForTheSameReport() {
        // Given
        List<SaidClaim> said = List.of(
                said("a", 300, "about", LEAVERS, null, "2015-09-21"),
                said("b", 300, "about", LEAVERS, null, "2015-09-22"),
                said("c", 73, "exact", SYRIANS, null, "2015-09-21"),
                said("d", 73, "exact", SYRIANS, null, "2018-09-21"));

        // Then
        assertThat(Ledger.of(said).entries()).extracting(LedgerEntry::sources).containsExactly(2L, 2L);
    }

    @Test
    void shouldPartOneFigureByTimesThatDoNotMeet() {
        // Given
        List<SaidClaim> said = List.of(
                said("a", 40, "exact", LEAVERS, "in 2014", "2016-01-05"),
                said("b", 40, "exact", LEAVERS, "in 2015", "2016-01-05"));

        // Then
        assertThat(Ledger.of(said).entries())
                .hasSize(2)
                .extracting(LedgerEntry::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldNameFiguresThatCannotBothHold() {
        // Given: a part that is larger than the whole, and a bound that leaves room
        Ledger ledger = Ledger.of(List.of(
                said("a", 21, "exact", SYRIANS, "in 2015", "2016-01-05"),
                said("b", 90, "exact", SYRIANS, "in the summer of 2015", "2016-01-05"),
                said("c", 15, "at-least", SYRIANS, "in 2015", "2016-01-05"),
                said("d", 5, "exact", LEAVERS, "in 2015", "2016-01-05")));

        // Then
        assertThat(ledger.contradicting(entry(ledger, 21)))
                .containsExactly(entry(ledger, 90).key());
        assertThat(ledger.contradicting(entry(ledger, 90)))
                .containsExactly(entry(ledger, 21).key());
        assertThat(ledger.contradicting(entry(ledger, 15))).isEmpty();
        assertThat(ledger.beside(entry(ledger, 15)))
                .containsExactly(entry(ledger, 21).key());
    }

    @Test
    void shouldSetAShareBesideAFigureOfTheSameTime() {
        // Given: "one third in the summer" of 58, and "at least 17" from June to August
        Ledger ledger = Ledger.of(List.of(
                said("a", 19, "about", A_THIRD, "in the summer", "2015-09-21"),
                said("b", 17, "at-least", LEAVERS, "between June and August", "2015-09-21"),
                said("b", 58, "exact", LEAVERS, "since January 2014", "2015-09-21")));

        // Then
        assertThat(ledger.beside(entry(ledger, 19)))
                .containsExactly(entry(ledger, 17).key());
        assertThat(ledger.beside(entry(ledger, 17)))
                .containsExactly(entry(ledger, 19).key());
        assertThat(ledger.contradicting(entry(ledger, 17))).isEmpty();
    }

    @Test
    void shouldNotCallGrowthAContradiction() {
        // Given: a later count of all who ever left is larger
        Ledger ledger = Ledger.of(List.of(
                said("a", 58, "exact", LEAVERS, null, "2015-09-21"),
                said("b", 85, "exact", LEAVERS, null, "2016-09-21"),
                said("c", 12, "exact", LEAVERS, null, "2016-09-22")));

        // Then
        assertThat(ledger.contradicting(entry(ledger, 85)))
                .containsExactly(entry(ledger, 12).key());
        assertThat(ledger.contradicting(entry(ledger, 58)))
                .containsExactly(entry(ledger, 12).key());
    }

    @Test
    void shouldNotDependOnTheOrder() {
        // Given
        Random random = new Random(5);
        List<SaidClaim> said = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            said.add(said(
                    "a" + i,
                    random.nextInt(9) * 7 + 2,
                    List.of("exact", "at-least", "about").get(random.nextInt(3)),
                    List.of(LEAVERS, SYRIANS, WOMEN).get(random.nextInt(3)),
                    random.nextInt(3) == 0 ? "in 201" + random.nextInt(6) : null,
                    random.nextInt(5) == 0
                            ? null
                            : "201" + (4 + random.nextInt(4)) + "-05-0" + (1 + random.nextInt(9))));
        }
        List<LedgerEntry> entries = Ledger.of(said).entries();

        // When
        Collections.shuffle(said, random);

        // Then
        assertThat(Ledger.of(said).entries()).isEqualTo(entries);
    }

    private static LedgerEntry entry(Ledger ledger, long figure) {
        return ledger.entries().stream()
                .filter(entry -> entry.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static SaidClaim said(
            String article, long figure, String bound, ClaimSubject subject, String period, String published) {
        return new SaidClaim(
                article,
                "c-" + article + figure,
                "s-" + article,
                figure,
                bound,
                subject,
                period,
                published == null ? null : LocalDate.parse(published));
    }
}
