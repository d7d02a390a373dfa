package org.testimony.classify.identity.decision;

import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.id.DecisionId;

/** The decisions that name one subject. */
public record DecisionList(List<DecisionId> decisions) {
    static final DecisionList NONE = new DecisionList(List.of());

    public DecisionList {
        decisions = List.copyOf(decisions);
    }

    DecisionList plus(DecisionId decision) {
        return new DecisionList(Stream.concat(decisions.stream(), Stream.of(decision))
                .distinct()
                .toList());
    }

    DecisionList minus(DecisionId decision) {
        return new DecisionList(
                decisions.stream().filter(d -> !d.equals(decision)).toList());
    }
}
