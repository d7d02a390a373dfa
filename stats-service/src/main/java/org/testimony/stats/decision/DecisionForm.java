package org.testimony.stats.decision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** A decision as an analyst's program sends it. */
@Schema(description = "What an analyst decided. It names persons by id, or exactly which mentions are meant.")
public record DecisionForm(
        @Schema(description = "make one up to be able to send again after a lost answer: the same id is decided once")
        @Nullable
        String decisionId,

        @Schema(
                required = true,
                enumeration = {
                    "confirm",
                    "reject",
                    "same-person",
                    "not-same-person",
                    "correct-attribute",
                    "erase",
                    "revoke"
                })
        @Nullable
        String kind,

        @Schema(required = true, description = "the analyst's account id, never a name") @Nullable
        String by,

        @Nullable List<String> defectorIds,

        @Nullable List<String> mentionIds,

        @Schema(description = "for not-same-person: none of these is one of mentionIds") @Nullable
        List<String> otherMentionIds,

        @Schema(
                description = "for correct-attribute",
                enumeration = {"nationality", "gender", "age", "role", "residence", "defected", "name"})
        @Nullable
        String attribute,

        @Schema(description = "for correct-attribute; left out, it is not known") @Nullable
        String value,

        @Nullable String note,

        @Schema(description = "for revoke: the decision that no longer holds") @Nullable
        String revokes) {

    /** The kind as the contract names it. */
    String kindName() {
        return kind == null ? "" : kind.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    List<DefectorId> persons() {
        return list(defectorIds).map(DefectorId::new).toList();
    }

    List<MentionId> mentions() {
        return list(mentionIds).map(MentionId::new).toList();
    }

    List<MentionId> otherMentions() {
        return list(otherMentionIds).map(MentionId::new).toList();
    }

    private static Stream<String> list(@Nullable List<String> ids) {
        return ids == null ? Stream.of() : ids.stream().distinct();
    }
}
