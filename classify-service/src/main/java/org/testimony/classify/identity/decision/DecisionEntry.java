package org.testimony.classify.identity.decision;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;

/**
 * A decision and what was decided about it.
 *
 * @param decision absent when it was withdrawn or has not come yet
 * @param revokedBy decisions that revoke this one, in force or not
 */
public record DecisionEntry(@Nullable Decision decision, List<DecisionId> revokedBy) {
    static final DecisionEntry NONE = new DecisionEntry(null, List.of());

    public DecisionEntry {
        revokedBy = List.copyOf(revokedBy);
    }

    boolean isEmpty() {
        return decision == null && revokedBy.isEmpty();
    }

    DecisionEntry saying(@Nullable Decision now) {
        return new DecisionEntry(now, revokedBy);
    }

    DecisionEntry revokedBy(DecisionId revoker) {
        return new DecisionEntry(
                decision,
                Stream.concat(revokedBy.stream(), Stream.of(revoker)).distinct().toList());
    }

    DecisionEntry notRevokedBy(DecisionId revoker) {
        return new DecisionEntry(
                decision, revokedBy.stream().filter(r -> !r.equals(revoker)).toList());
    }
}
