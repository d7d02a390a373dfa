package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.MentionReading;

class IdentityLedgerTest {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");
    private static final Reports GIVEN =
            Reports.in("one").name("Kreshnik").from("DE").age(20).role("medic").on("2015-02-26");
    private static final Reports FAMILY =
            Reports.in("two").name("Berisha").from("DE").age(20).role("medic").on("2015-02-27");
    private static final Reports BOTH =
            Reports.in("three").name("Kreshnik Berisha").from("DE").gender(Gender.MALE);

    private final IdentityLedger ledger = new IdentityLedger(IdentityTables.inMemory());
    private long arrivals;

    @Test
    void shouldFoundAPersonOnTheFirstMention() {
        // When
        IdentityChanges changes = report(BOTH);

        // Then
        Mention mention = changes.mentions().get(0);
        assertThat(mention.defectorId()).isEqualTo(StableIds.defector(mention.mentionId()));
        assertThat(mention.score()).isEqualTo(1);
        assertThat(mention.why()).containsExactly("first mention of this person");
        assertThat(changes.persons()).singleElement().satisfies(person -> {
            assertThat(person.revision()).isEqualTo(1);
            assertThat(person.recordedAt()).isEqualTo(NOW);
            assertThat(person.status()).isEqualTo(Status.SUGGESTED);
        });
    }

    @Test
    void shouldAddAMentionToAPersonAndSayWhy() {
        // Given
        DefectorId person = report(BOTH).persons().get(0).defectorId();

        // When
        IdentityChanges changes = report(Reports.in("four").name("Kreshnik B.").from("DE"));

        // Then
        assertThat(changes.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.defectorId()).isEqualTo(person);
            assertThat(mention.why()).anyMatch(why -> why.startsWith("same nationality DE +"));
            assertThat(mention.score()).isBetween(0.7, 1.0);
        });
        assertThat(changes.persons()).singleElement().satisfies(now -> {
            assertThat(now.revision()).isEqualTo(2);
            assertThat(now.mentionIds()).hasSize(2);
            assertThat(now.sources()).isEqualTo(2);
        });
    }

    @Test
    void shouldSayNothingWhenNothingChanged() {
        // Given
        report(BOTH);

        // When
        IdentityChanges changes = ledger.apply(List.of(BOTH.at(9)), List.of(), NOW);

        // Then
        assertThat(changes).isEqualTo(IdentityChanges.none());
    }

    @Test
    void shouldMergeIntoTheOlderPerson() {
        // Given
        DefectorId older = report(GIVEN).persons().get(0).defectorId();
        DefectorId younger = report(FAMILY).persons().get(0).defectorId();

        // When
        IdentityChanges changes = report(bridge());

        // Then
        Defector merged = person(changes, younger);
        assertThat(merged.status()).isEqualTo(Status.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(older);
        assertThat(merged.mentionIds()).isEmpty();
        assertThat(person(changes, older).mentionIds()).hasSize(3);
        assertThat(changes.mentions()).extracting(Mention::defectorId).containsOnly(older);
        assertThat(changes.mentions()).extracting(Mention::name).contains("Berisha");
    }

    @Test
    void shouldBringAMergedPersonBackUnderItsIdWhenTheBridgeFalls() {
        // Given
        DefectorId older = report(GIVEN).persons().get(0).defectorId();
        DefectorId younger = report(FAMILY).persons().get(0).defectorId();
        report(bridge());

        // When
        IdentityChanges changes = ledger.apply(List.of(), List.of(bridge().at(0).id()), NOW);

        // Then
        assertThat(person(changes, younger).status()).isEqualTo(Status.SUGGESTED);
        assertThat(person(changes, younger).revision()).isEqualTo(3);
        assertThat(person(changes, older).mentionIds()).hasSize(1);
        assertThat(changes.withdrawn()).containsExactly(bridge().at(0).id());
    }

    @Test
    void shouldLeaveTheIdWithTheLargerPartOfASplit() {
        // Given: two mentions of one man, a third that a wrong article ties to them
        DefectorId person = report(BOTH).persons().get(0).defectorId();
        report(Reports.in("four").name("Kreshnik Berisha").from("DE"));
        report(Reports.in("five").name("Kreshnik Berisha").from("DE"));

        // When: the first article is corrected to another name
        ReportedMention wrong = BOTH.at(1);
        ReportedMention corrected = new ReportedMention(
                withId(BOTH.name("Xaver Huber").at(1), wrong), wrong.article(), wrong.story(), null, 1);
        IdentityChanges changes = ledger.apply(List.of(corrected), List.of(), NOW);

        // Then
        assertThat(person(changes, person).mentionIds()).hasSize(2);
        assertThat(changes.mentions())
                .singleElement()
                .satisfies(mention -> assertThat(mention.defectorId()).isNotEqualTo(person));
    }

    @Test
    void shouldRejectAPersonWithoutMentions() {
        // Given
        report(BOTH);

        // When
        IdentityChanges changes = ledger.apply(List.of(), List.of(BOTH.at(0).id()), NOW);

        // Then
        assertThat(changes.persons()).singleElement().satisfies(gone -> {
            assertThat(gone.status()).isEqualTo(Status.REJECTED);
            assertThat(gone.mentionIds()).isEmpty();
            assertThat(gone.sources()).isZero();
        });
    }

    @Test
    void shouldLinkPersonsWhoMayBeOneFromBothSides() {
        // Given
        Reports one =
                Reports.in("a").name("Abu Ahmed").from("SY").gender(Gender.MALE).on("2015-03-01");
        DefectorId first = report(one).persons().get(0).defectorId();

        // When
        IdentityChanges changes = report(
                Reports.in("b").name("Abu Ahmad").from("SY").gender(Gender.MALE).on("2015-03-05"));

        // Then
        DefectorId second = changes.mentions().get(0).defectorId();
        assertThat(second).isNotEqualTo(first);
        assertThat(person(changes, first).possiblySame()).containsExactly(second);
        assertThat(person(changes, second).possiblySame()).containsExactly(first);
    }

    @Test
    void shouldNeverPutContradictingMentionsTogetherThroughAThird() {
        // Given: both match the nameless-nation mention, and contradict each other
        DefectorId german = report(Reports.in("a")
                        .name("Oliver N.")
                        .from("AT")
                        .gender(Gender.MALE)
                        .age(16)
                        .on("2015-03-01"))
                .persons()
                .get(0)
                .defectorId();
        DefectorId woman = report(Reports.in("b")
                        .name("Oliver N.")
                        .gender(Gender.FEMALE)
                        .age(30)
                        .on("2015-03-01"))
                .persons()
                .get(0)
                .defectorId();

        // When
        IdentityChanges changes = report(Reports.in("c").name("Oliver N.").on("2015-03-02"));

        // Then
        assertThat(german).isNotEqualTo(woman);
        assertThat(changes.persons()).noneMatch(p -> p.status() == Status.MERGED);
        assertThat(changes.persons())
                .filteredOn(p -> p.mentionIds().size() == 2)
                .singleElement()
                .satisfies(p -> assertThat(p.possiblySame()).hasSize(1));
    }

    /** Names both halves of a name that two articles tore apart. */
    private static Reports bridge() {
        return BOTH.age(20).role("medic").on("2015-03-01");
    }

    private IdentityChanges report(Reports mention) {
        return ledger.apply(List.of(mention.at(++arrivals)), List.of(), NOW);
    }

    private static Defector person(IdentityChanges changes, DefectorId id) {
        return changes.persons().stream()
                .filter(p -> p.defectorId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MentionReading withId(ReportedMention content, ReportedMention id) {
        MentionReading r = content.reading();
        return new MentionReading(
                id.id(),
                r.name(),
                r.aliases(),
                r.spans(),
                r.nationality(),
                r.gender(),
                r.age(),
                r.role(),
                r.residence(),
                r.defected(),
                r.spokePublicly(),
                r.evidence(),
                r.narratives());
    }
}
