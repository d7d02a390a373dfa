package org.testimony.contract.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * What an analyst decided about persons or mentions.
 *
 * @param by who decided
 * @param attribute which attribute is corrected, and {@code value} to what
 */
public record Decision(
        DecisionId decisionId,
        DecisionKind kind,
        Instant at,
        String by,
        List<DefectorId> defectorIds,
        List<MentionId> mentionIds,
        @Nullable String attribute,
        @Nullable String value,
        @Nullable String note) {
    public Decision {
        Require.present(decisionId, "decisionId");
        Require.present(kind, "kind");
        Require.present(at, "at");
        Require.text(by, "by");
        defectorIds = List.copyOf(defectorIds);
        mentionIds = List.copyOf(mentionIds);
        if (defectorIds.isEmpty() && mentionIds.isEmpty()) {
            throw new IllegalArgumentException("a decision names at least one person or mention");
        }
    }
}
