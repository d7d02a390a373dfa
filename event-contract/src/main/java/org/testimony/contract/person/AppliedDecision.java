package org.testimony.contract.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;

/**
 * A decision of an analyst that is in force on a person.
 *
 * @param by who decided
 * @param attribute which attribute is corrected
 * @param value what the analyst says; absent when nobody knows
 * @param reported what the texts say about a corrected attribute; absent when they say nothing
 */
public record AppliedDecision(
        DecisionId decisionId,
        DecisionKind kind,
        Instant at,
        String by,
        @Nullable String attribute,
        @Nullable String value,
        @Nullable String reported) {
    public AppliedDecision {
        Require.present(decisionId, "appliedDecision.decisionId");
        Require.present(kind, "appliedDecision.kind");
        Require.present(at, "appliedDecision.at");
        Require.text(by, "appliedDecision.by");
    }
}
