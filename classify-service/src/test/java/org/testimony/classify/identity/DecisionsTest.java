package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.contract.decision.DecisionKind.CONFIRM;
import static org.testimony.contract.decision.DecisionKind.CORRECT_ATTRIBUTE;
import static org.testimony.contract.decision.DecisionKind.NOT_SAME_PERSON;
import static org.testimony.contract.decision.DecisionKind.REJECT;
import static org.testimony.contract.decision.DecisionKind.SAME_PERSON;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.AppliedDecision;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Status;

class DecisionsTest {
    private static final Reports A1 =
            Reports.in("a1").name("Kreshnik Berisha").from("DE").age(20).on("2015-03-01");
    private static final Reports A2 = Reports.in("a2").name("Kreshnik Berisha").from("DE");
    private static final Reports B1 =
            Reports.in("b1").name("Oliver Novak").from("AT").age(17).on("2015-03-01");
    private static final Reports B2 = Reports.in("b2").name("Oliver Novak").from("AT");
    private static final Reports B3 =
            Reports.in("b3").name("Oliver Novak").from("AT").age(17);

    private final World world = new World();

    @Test
    void shouldPutWholePersonsTogetherWhoAnAnalystCallsOneAndSayByWhom() {
        // Given
        tell(A1, A2, B1, B2, B3);
        DefectorId a = world.who(A1);
        DefectorId b = world.who(B1);

        // When
        world.decide(Decided.a(SAME_PERSON, "dec-1").onPersons(a, b));

        // Then
        assertThat(world.partition()).containsExactly(ids(A1, A2, B1, B2, B3));
        assertThat(world.person(b).status()).isEqualTo(Status.MERGED);
        assertThat(world.person(b).mergedInto()).isEqualTo(a);
        assertThat(world.mention(B1).why()).containsExactly("same person by decision dec-1 of analyst-7 on 2015-09-22");
        assertThat(world.mention(B1).score()).isEqualTo(1);
        assertThat(world.person(a).decisions())
                .extracting(d -> d.decisionId().value())
                .containsExactly("dec-1");
        world.shouldAgree();
    }

    @Test
    void shouldBringBackTheSamePersonsWhenAWrongMergeIsRevoked() {
        // Given: the younger person is the larger one
        tell(A1, A2, B1, B2, B3);
        Map<DefectorId, String> before = world.records();
        DefectorId a = world.who(A1);
        DefectorId b = world.who(B1);
        world.decide(Decided.a(SAME_PERSON, "dec-1").onPersons(a, b));

        // When
        world.decide(Decided.revoke("dec-2", "dec-1"));

        // Then
        assertThat(world.records()).isEqualTo(before);
        assertThat(world.person(a).revision()).isEqualTo(4);
        assertThat(world.person(b).revision()).isEqualTo(5);
        assertThat(world.mention(B1).why()).containsExactly("first mention of this person");
        world.shouldAgree();
    }

    @Test
    void shouldUndoNestedMergesInAnyOrder() {
        // Given
        Reports c1 = Reports.in("c1").name("Umm Lahab").from("NL");
        tell(A1, B1, B2, c1);
        Map<DefectorId, String> before = world.records();
        DefectorId a = world.who(A1);
        DefectorId b = world.who(B1);
        world.decide(Decided.a(SAME_PERSON, "dec-1").on(World.id(B2), World.id(c1)));
        world.decide(Decided.a(SAME_PERSON, "dec-2").onPersons(a, b));
        assertThat(world.partition()).hasSize(1);

        // When: the inner merge is undone first
        world.decide(Decided.revoke("dec-3", "dec-1"));
        assertThat(world.partition()).containsExactlyInAnyOrder(ids(A1, B1, B2), ids(c1));
        world.decide(Decided.revoke("dec-4", "dec-2"));

        // Then
        assertThat(world.records()).isEqualTo(before);
        world.shouldAgree();
    }

    @Test
    void shouldKeepTheIdOfAMergedPersonForItsReturn() {
        // Given: a person loses the mention that its id was made from, and is merged into an older one
        Reports x = Reports.in("x").name("Umm Lahab").from("NL");
        tell(x, B1, A1, A2, Reports.in("a3").name("Kreshnik Berisha").from("DE").age(20));
        DefectorId a = world.who(A1);
        world.decide(Decided.a(SAME_PERSON, "dec-1").on(World.id(A1), World.id(B1)));
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-2")
                .on(World.id(A1))
                .against(World.id(A2), World.id(Reports.in("a3").name("Kreshnik Berisha"))));
        assertThat(world.who(A2)).isEqualTo(a);
        world.decide(Decided.a(SAME_PERSON, "dec-3").on(World.id(A2), World.id(x)));

        // When: the lost mention needs an id of its own, and then the merged person comes back
        world.decide(Decided.revoke("dec-4", "dec-1"));
        world.decide(Decided.revoke("dec-5", "dec-3"));

        // Then
        assertThat(world.who(A2)).isEqualTo(a);
        assertThat(world.who(A1)).isNotEqualTo(a);
        world.shouldAgree();
    }

    @Test
    void shouldTakeAWithdrawnDecisionAsRevokedAndARepeatedOneAsNothing() {
        // Given
        tell(A1, B1);
        Map<DefectorId, String> before = world.records();
        Decided same = Decided.a(SAME_PERSON, "dec-1").onPersons(world.who(A1), world.who(B1));
        world.decide(same);

        // When / Then
        assertThat(world.decide(same)).isEqualTo(IdentityChanges.none());
        world.withdraw("dec-1");
        assertThat(world.records()).isEqualTo(before);
        assertThat(world.withdraw("dec-1")).isEqualTo(IdentityChanges.none());
    }

    @Test
    void shouldHoldAgainWhenTheRevocationIsRevoked() {
        // Given
        tell(A1, B1);
        world.decide(Decided.revoke("dec-3", "dec-2"));
        world.decide(Decided.revoke("dec-2", "dec-1"));

        // When
        world.decide(Decided.a(SAME_PERSON, "dec-1").on(World.id(A1), World.id(B1)));

        // Then
        assertThat(world.partition()).hasSize(1);
    }

    @Test
    void shouldKeepApartForEverWhomAnAnalystToldApart() {
        // Given: the machine takes them for one
        tell(A1, A2);
        assertThat(world.partition()).hasSize(1);

        // When
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-1").on(World.id(A1)).against(World.id(A2)));
        Reports bridge = Reports.in("a3").name("Kreshnik Berisha").from("DE").age(20);
        world.report(bridge);

        // Then: what matches both goes to one of them, and neither hints at the other
        assertThat(world.who(A1)).isNotEqualTo(world.who(A2));
        assertThat(world.partition()).hasSize(2);
        assertThat(world.person(A1).possiblySame()).isEmpty();
        assertThat(world.mention(A2).why())
                .contains("not the same person as another mention by decision dec-1 of analyst-7 on 2015-09-22");
        world.shouldAgree();
    }

    @Test
    void shouldLetTheLaterWordOnOnePairStand() {
        // Given
        tell(A1, B1);
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-1").on(World.id(A1), World.id(B1)));
        world.decide(
                Decided.a(SAME_PERSON, "dec-0").on(World.id(A1), World.id(B1)).minutesLater(5));
        assertThat(world.partition()).hasSize(1);

        // When
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-2")
                .on(World.id(A1), World.id(B1))
                .minutesLater(9));

        // Then
        assertThat(world.partition()).hasSize(2);
    }

    @Test
    void shouldNotJoinThroughAThirdWhomAnAnalystToldApart() {
        // Given
        Reports c1 = Reports.in("c1").name("Umm Lahab").from("NL");
        tell(A1, B1, c1);
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-1").on(World.id(A1), World.id(c1)));
        world.decide(Decided.a(SAME_PERSON, "dec-2").on(World.id(A1), World.id(B1)));

        // When
        world.decide(
                Decided.a(SAME_PERSON, "dec-3").on(World.id(B1), World.id(c1)).minutesLater(1));

        // Then: the later of the two that cannot both hold
        assertThat(world.partition()).containsExactlyInAnyOrder(ids(A1), ids(B1, c1));
        world.shouldAgree();
    }

    @Test
    void shouldKeepADecisionUntilThoseItNamesAppear() {
        // Given
        DefectorId a = org.testimony.contract.id.StableIds.defector(World.id(A1));
        DefectorId b = org.testimony.contract.id.StableIds.defector(World.id(B1));
        assertThat(world.decide(Decided.a(SAME_PERSON, "dec-1").onPersons(a, b)))
                .isEqualTo(IdentityChanges.none());
        world.decide(Decided.a(CONFIRM, "dec-2").onPersons(b));

        // When
        tell(B2, A1, B1);

        // Then
        assertThat(world.partition()).containsExactly(ids(A1, B1, B2));
        assertThat(world.person(A1).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void shouldConfirmAndRejectWhoeverHoldsTheMention() {
        // Given
        tell(A1, A2, B1);

        // When
        world.decide(Decided.a(CONFIRM, "dec-1").on(World.id(A2)));
        world.decide(Decided.a(REJECT, "dec-2").onPersons(world.who(B1)));

        // Then
        assertThat(world.person(A1).status()).isEqualTo(Status.CONFIRMED);
        assertThat(world.person(B1).status()).isEqualTo(Status.REJECTED);
        assertThat(world.person(B1).mentionIds()).hasSize(1);
        world.report(B2);
        assertThat(world.person(B2).status()).isEqualTo(Status.REJECTED);
        world.decide(Decided.revoke("dec-3", "dec-2"));
        assertThat(world.person(B1).status()).isEqualTo(Status.SUGGESTED);
        world.shouldAgree();
    }

    @Test
    void shouldShowACorrectionBesideWhatTheTextsSay() {
        // Given
        tell(A1, A2);

        // When
        world.decide(Decided.a(CORRECT_ATTRIBUTE, "dec-1").on(World.id(A1)).saying("nationality", "XK"));
        world.decide(Decided.a(CORRECT_ATTRIBUTE, "dec-2").on(World.id(A1)).saying("age", null));
        world.decide(Decided.a(CORRECT_ATTRIBUTE, "dec-3").on(World.id(A2)).saying("defected", "2014-05"));

        // Then
        assertThat(world.person(A1).nationality()).satisfies(n -> {
            assertThat(n.value()).isEqualTo(new CountryCode("XK"));
            assertThat(n.confidence()).isEqualTo(1);
            assertThat(n.mentionIds()).isEmpty();
        });
        assertThat(world.person(A1).age()).isNull();
        assertThat(world.person(A1).defected().value().to()).isEqualTo("2014-05-31");
        assertThat(world.person(A1).decisions())
                .extracting(AppliedDecision::reported)
                .containsExactly("DE", "20", null);

        // When
        world.withdraw("dec-1");

        // Then
        assertThat(world.person(A1).nationality().value()).isEqualTo(new CountryCode("DE"));
    }

    private void tell(Reports... reports) {
        for (Reports report : reports) {
            world.report(report);
        }
    }

    private static Set<MentionId> ids(Reports... reports) {
        return java.util.Arrays.stream(reports).map(World::id).collect(java.util.stream.Collectors.toSet());
    }
}
