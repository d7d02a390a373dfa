package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.contract.decision.DecisionKind.NOT_SAME_PERSON;
import static org.testimony.contract.decision.DecisionKind.SAME_PERSON;

import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.PersonView.Edge;
import org.testimony.classify.identity.PersonView.Judge;
import org.testimony.classify.identity.PersonView.Judgement;
import org.testimony.contract.id.DefectorId;

class PersonInspectorTest {
    private static final Reports ONE =
            Reports.in("a").name("Kreshnik Berisha").from("DE").age(20).on("2015-03-01");
    private static final Reports TWO = Reports.in("b").name("Kreshnik Berisha").from("DE");
    private static final Reports OTHER = Reports.in("c").name("Oliver Novak").from("AT");

    private final World world = new World();
    private final PersonInspector inspector = new PersonInspector(world.tables);

    @Test
    void shouldShowWhatTheMachineAndTheAnalystSayOfEachPair() {
        // Given
        world.report(ONE);
        world.report(TWO);
        world.report(OTHER);
        DefectorId merged = world.who(OTHER);
        world.decide(Decided.a(SAME_PERSON, "dec-1").on(World.id(ONE), World.id(OTHER)));

        // When
        PersonView view = inspector.find(world.who(ONE)).orElseThrow();

        // Then
        assertThat(view.mentions()).hasSize(3);
        assertThat(view.absorbed()).containsExactly(merged);
        assertThat(view.mentions())
                .filteredOn(m -> m.mentionId().equals(World.id(OTHER)))
                .singleElement()
                .satisfies(m -> assertThat(m.home()).isEqualTo(merged));
        assertThat(view.edges())
                .filteredOn(e -> e.by() == Judge.ANALYST)
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.judgement()).isEqualTo(Judgement.SAME);
                    assertThat(e.why()).containsExactly("same person by decision dec-1 of analyst-7 on 2015-09-22");
                });
        assertThat(view.edges())
                .filteredOn(e -> e.by() == Judge.MACHINE)
                .extracting(Edge::judgement)
                .contains(Judgement.SAME, Judgement.NOT_SAME);
        assertThat(inspector.find(merged).orElseThrow().mergedInto()).isEqualTo(view.defectorId());
    }

    @Test
    void shouldShowWhatKeepsTwoPersonsApart() {
        // Given: a third report matches both, whom an analyst told apart
        world.report(ONE);
        world.report(TWO);
        world.decide(Decided.a(NOT_SAME_PERSON, "dec-1").on(World.id(ONE), World.id(TWO)));
        world.report(Reports.in("d").name("Kreshnik Berisha").from("DE").age(20));

        // When
        PersonView view = inspector.find(world.who(ONE)).orElseThrow();

        // Then
        assertThat(view.apart()).singleElement().satisfies(apart -> {
            assertThat(apart.defectorId()).isEqualTo(world.who(TWO));
            assertThat(apart.matches()).isNotEmpty();
            assertThat(apart.blockers())
                    .singleElement()
                    .satisfies(e -> assertThat(e.decision()).hasToString("dec-1"));
        });
    }

    @Test
    void shouldFindNobodyUnderAnIdThatWasNeverGiven() {
        assertThat(inspector.find(new DefectorId("d-never"))).isEmpty();
    }
}
