package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.contract.decision.DecisionKind;

/** Who is erased is not named beside anybody else either. */
class SilencedTest {
    private static final Reports LEAVER = Reports.in("a").name("Hamdan Zarqani").from("SY");

    private final World world = new World();

    @Test
    void shouldTakeAnErasedPersonsNameOutOfWhatIsToldOfOthers() {
        // Given
        ReportedMention friend = friendTelling(List.of("beekeeper"), List.of("ghufran tamimoglu", "hamdan zarqani"));
        world.report(LEAVER);
        world.report(friend);
        assertThat(told(friend).names()).contains("hamdan zarqani");

        // When
        world.decide(Decided.a(DecisionKind.ERASE, "dec-1").onPersons(world.who(LEAVER)));

        // Then
        assertThat(told(friend)).isEqualTo(new Particulars(List.of("beekeeper"), List.of("ghufran tamimoglu")));
    }

    @Test
    void shouldAlsoFindANameInAnotherSpelling() {
        // Given
        ReportedMention friend = friendTelling(List.of(), List.of("hamdan zarqany"));
        world.report(LEAVER);
        world.report(friend);

        // When
        world.decide(Decided.a(DecisionKind.ERASE, "dec-1").onPersons(world.who(LEAVER)));

        // Then
        assertThat(told(friend)).isEqualTo(Particulars.NONE);
    }

    @Test
    void shouldLeaveItOutOfWhatIsToldLater() {
        // Given
        world.report(LEAVER);
        world.decide(Decided.a(DecisionKind.ERASE, "dec-1").onPersons(world.who(LEAVER)));

        // When
        ReportedMention friend = friendTelling(List.of("beekeeper"), List.of("ghufran tamimoglu", "hamdan zarqany"));
        world.report(friend);

        // Then
        assertThat(told(friend)).isEqualTo(new Particulars(List.of("beekeeper"), List.of("ghufran tamimoglu")));
    }

    @Test
    void shouldTakeItOutWhenTheErasedReportComesOnlyAfterItsErasure() {
        // Given
        ReportedMention friend = friendTelling(List.of(), List.of("ghufran tamimoglu", "hamdan zarqani"));
        world.decide(Decided.a(DecisionKind.ERASE, "dec-1").on(World.id(LEAVER)));
        world.report(friend);
        assertThat(told(friend).names()).contains("hamdan zarqani");

        // When
        world.report(LEAVER);

        // Then
        assertThat(world.persons).doesNotContainKey(Subjects.of(World.id(LEAVER)));
        assertThat(told(friend).names()).containsExactly("ghufran tamimoglu");
    }

    private static ReportedMention friendTelling(List<String> words, List<String> names) {
        return Reports.in("b").name("Firas Qubati").at(2).telling(new Particulars(words, names));
    }

    private Particulars told(ReportedMention mention) {
        return world.ledger.particulars(mention.id());
    }
}
