package org.testimony.classify.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** Decisions for tests; each word changes one thing and leaves the rest. */
public record Decided(
        String id,
        DecisionKind kind,
        Instant at,
        List<DefectorId> persons,
        List<MentionId> mentions,
        List<MentionId> others,
        @Nullable String attribute,
        @Nullable String value,
        @Nullable String revokes) {
    private static final Instant DAY = Instant.parse("2015-09-22T10:00:00Z");

    public static Decided a(DecisionKind kind, String id) {
        return new Decided(id, kind, DAY, List.of(), List.of(), List.of(), null, null, null);
    }

    public static Decision revoke(String id, String revoked) {
        return Decision.revoking(new DecisionId(id), DAY.plusSeconds(3600), "analyst-8", new DecisionId(revoked));
    }

    public Decided onPersons(DefectorId... named) {
        return new Decided(id, kind, at, Arrays.asList(named), mentions, others, attribute, value, revokes);
    }

    public Decided on(MentionId... named) {
        return new Decided(id, kind, at, persons, Arrays.asList(named), others, attribute, value, revokes);
    }

    public Decided against(MentionId... named) {
        return new Decided(id, kind, at, persons, mentions, Arrays.asList(named), attribute, value, revokes);
    }

    public Decided minutesLater(int minutes) {
        return new Decided(
                id, kind, at.plusSeconds(60L * minutes), persons, mentions, others, attribute, value, revokes);
    }

    public Decided saying(String what, @Nullable String now) {
        return new Decided(id, kind, at, persons, mentions, others, what, now, revokes);
    }

    public Decision decision() {
        return new Decision(
                new DecisionId(id),
                kind,
                at,
                "analyst-7",
                persons,
                mentions,
                attribute,
                value,
                "a note",
                others,
                revokes == null ? null : new DecisionId(revokes));
    }
}
