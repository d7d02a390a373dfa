package org.testimony.classify.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Status;

/** What analysts decided about a person: everything in force that names one of the mentions. */
final class Standings {
    private final Workbench bench;

    Standings(Workbench bench) {
        this.bench = bench;
    }

    /** The person with what is in force on its mentions now. */
    PersonEntry of(PersonEntry person) {
        Set<DecisionId> named = new LinkedHashSet<>();
        person.mentions().forEach(mention -> named.addAll(on(mention)));
        return with(person, List.copyOf(named));
    }

    /** The same, when only one mention is new. */
    PersonEntry extended(PersonEntry person, MentionId mention) {
        List<DecisionId> more = on(mention);
        if (more.isEmpty()) {
            return person;
        }
        Set<DecisionId> named = new LinkedHashSet<>(person.decisions());
        named.addAll(more);
        return with(person, List.copyOf(named));
    }

    /** Whether analysts, perhaps against the machine, put mentions of this person together. */
    boolean isJoined(PersonEntry person) {
        return bench.book().inForce(person.decisions()).stream().anyMatch(d -> d.kind() == DecisionKind.SAME_PERSON);
    }

    /** The ids of the decisions in force that name a mention. */
    List<DecisionId> on(MentionId mention) {
        return bench.book().inForce(Subjects.of(mention)).stream()
                .map(Decision::decisionId)
                .toList();
    }

    private PersonEntry with(PersonEntry person, List<DecisionId> named) {
        List<Decision> inForce = bench.book().inForce(named);
        return person.decided(
                status(inForce), inForce.stream().map(Decision::decisionId).toList());
    }

    /** The later of what analysts said, of decisions with the earliest first. */
    static Status status(List<Decision> inForce) {
        Status status = Status.SUGGESTED;
        for (Decision decision : inForce) {
            if (decision.kind() == DecisionKind.CONFIRM) {
                status = Status.CONFIRMED;
            } else if (decision.kind() == DecisionKind.REJECT) {
                status = Status.REJECTED;
            }
        }
        return status;
    }
}
