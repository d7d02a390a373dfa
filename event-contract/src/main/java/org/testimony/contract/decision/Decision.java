package org.testimony.contract.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * What an analyst decided about persons or mentions. Mentions say exactly what is meant; a person's id alone stands for
 * whoever holds the mention that the id was made from.
 *
 * @param by who decided: an account's id, never a text
 * @param attribute which attribute is corrected, and {@code value} to what; without a value nobody knows it
 * @param otherMentionIds for {@code not-same-person}: each of these is another person than each of {@code mentionIds};
 *     without them each two of those named are two people
 * @param revokes the decision that no longer holds; for {@code revoke} alone
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
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MentionId> otherMentionIds,
        @Nullable DecisionId revokes) {
    public Decision {
        Require.present(decisionId, "decisionId");
        Require.present(kind, "kind");
        Require.present(at, "at");
        Require.text(by, "by");
        defectorIds = List.copyOf(defectorIds);
        mentionIds = List.copyOf(mentionIds);
        otherMentionIds = List.copyOf(otherMentionIds);
        if ((kind == DecisionKind.REVOKE) != (revokes != null)) {
            throw new IllegalArgumentException("revokes is present exactly when kind is revoke");
        }
        if (revokes == null && defectorIds.isEmpty() && mentionIds.isEmpty()) {
            throw new IllegalArgumentException("a decision names at least one person or mention");
        }
    }

    /** A decision about those it names, none of them set against others. */
    public Decision(
            DecisionId decisionId,
            DecisionKind kind,
            Instant at,
            String by,
            List<DefectorId> defectorIds,
            List<MentionId> mentionIds,
            @Nullable String attribute,
            @Nullable String value,
            @Nullable String note) {
        this(decisionId, kind, at, by, defectorIds, mentionIds, attribute, value, note, List.of(), null);
    }

    /** Takes an earlier decision back. */
    public static Decision revoking(DecisionId decisionId, Instant at, String by, DecisionId revoked) {
        return new Decision(
                decisionId, DecisionKind.REVOKE, at, by, List.of(), List.of(), null, null, null, List.of(), revoked);
    }
}
