package org.testimony.classify.identity.decision;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * Knows which decisions are in force. The last record under an id is what was decided; what is in force follows from the
 * set of these and not from the order in which they came. A decision about somebody who has not appeared yet waits. An
 * erasure cannot be taken back.
 */
public final class DecisionBook {
    /** Who decides later outranks who decided earlier; ids break ties. */
    public static final Comparator<Decision> EARLIEST_FIRST = Comparator.comparing(Decision::at)
            .thenComparing(decision -> decision.decisionId().value());

    private final DecisionTables tables;

    public DecisionBook(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * Takes what now stands under an id; a repetition changes nothing.
     *
     * @param decision null when the decision was withdrawn
     * @return about whom something else may hold now
     */
    public Concerned take(DecisionId id, @Nullable Decision decision) {
        DecisionEntry entry = entry(id);
        Decision before = entry.decision();
        Decision now = before != null && before.kind() == DecisionKind.ERASE ? completed(before, decision) : decision;
        now = now == null ? null : remembered(now);
        if (Objects.equals(before, now)) {
            return Concerned.nobody();
        }
        Concerned concerned = Concerned.nobody().plus(meant(before, new HashSet<>()));
        if (before != null) {
            forget(before);
        }
        put(id, entry(id).saying(now));
        if (now != null) {
            note(now);
        }
        return concerned.plus(meant(now, new HashSet<>()));
    }

    /** The decisions in force that name a subject, the earliest first. */
    public List<Decision> inForce(DefectorId subject) {
        DecisionList named = tables.bySubject().get(subject);
        return named == null ? List.of() : inForce(named.decisions());
    }

    /** Those of some decisions that are in force, the earliest first. */
    public List<Decision> inForce(List<DecisionId> decisions) {
        return decisions.stream()
                .filter(id -> isInForce(id, new HashSet<>()))
                .flatMap(id -> Stream.ofNullable(entry(id).decision()))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** Whether an article may report this mention no more. */
    public boolean isErased(MentionId mention) {
        return isErased(Subjects.of(mention));
    }

    /** A correction of erased people is kept without what it said. */
    public void forgetValues(Set<DefectorId> erased) {
        erased.stream()
                .flatMap(subject -> Stream.ofNullable(tables.bySubject().get(subject)))
                .flatMap(named -> named.decisions().stream())
                .distinct()
                .toList()
                .forEach(id -> {
                    Decision known = entry(id).decision();
                    if (known != null && known.value() != null) {
                        put(id, entry(id).saying(remembered(known)));
                    }
                });
    }

    private boolean isErased(DefectorId subject) {
        DecisionList named = tables.bySubject().get(subject);
        return named != null
                && named.decisions().stream()
                        .map(id -> entry(id).decision())
                        .anyMatch(d -> d != null && d.kind() == DecisionKind.ERASE);
    }

    private boolean isInForce(DecisionId id, Set<DecisionId> asked) {
        DecisionEntry entry = entry(id);
        Decision decision = entry.decision();
        // Decisions that revoke each other in a ring are all out of force.
        if (decision == null || !asked.add(id)) {
            return false;
        }
        boolean revoked = decision.kind() != DecisionKind.ERASE
                && entry.revokedBy().stream().anyMatch(r -> isInForce(r, asked));
        asked.remove(id);
        return !revoked;
    }

    /** What a decision is about in the end: a revocation is about whatever the revoked one is about. */
    private Concerned meant(@Nullable Decision decision, Set<DecisionId> asked) {
        if (decision == null || !asked.add(decision.decisionId())) {
            return Concerned.nobody();
        }
        return decision.revokes() == null
                ? new Concerned(Subjects.of(decision).all(), Rulings.isOnPairs(decision))
                : meant(entry(decision.revokes()).decision(), asked);
    }

    private void note(Decision decision) {
        DecisionId id = decision.decisionId();
        Subjects.of(decision).all().forEach(subject -> {
            DecisionList named = tables.bySubject().get(subject);
            tables.bySubject().put(subject, (named == null ? DecisionList.NONE : named).plus(id));
        });
        if (decision.revokes() != null) {
            put(decision.revokes(), entry(decision.revokes()).revokedBy(id));
        }
    }

    private void forget(Decision decision) {
        DecisionId id = decision.decisionId();
        Subjects.of(decision).all().forEach(subject -> {
            DecisionList named = tables.bySubject().get(subject);
            DecisionList rest = named == null ? DecisionList.NONE : named.minus(id);
            if (rest.decisions().isEmpty()) {
                tables.bySubject().remove(subject);
            } else {
                tables.bySubject().put(subject, rest);
            }
        });
        if (decision.revokes() != null) {
            put(decision.revokes(), entry(decision.revokes()).notRevokedBy(id));
        }
    }

    /** What came later under the id of an erasure can add mentions to it and nothing else. */
    private static Decision completed(Decision erasure, @Nullable Decision later) {
        if (later == null || later.kind() != DecisionKind.ERASE) {
            return erasure;
        }
        List<MentionId> mentions = Stream.concat(erasure.mentionIds().stream(), later.mentionIds().stream())
                .distinct()
                .sorted(Comparator.comparing(MentionId::value))
                .toList();
        return erasing(erasure, mentions);
    }

    /** An erasure of exactly these mentions. */
    public static Decision erasing(Decision erasure, List<MentionId> mentions) {
        return new Decision(
                erasure.decisionId(),
                erasure.kind(),
                erasure.at(),
                erasure.by(),
                erasure.defectorIds(),
                mentions,
                null,
                null,
                null);
    }

    /** Free text is not needed to decide anything, and the value of a correction can be a name. */
    private Decision remembered(Decision decision) {
        boolean erased = !Subjects.of(decision).all().isEmpty()
                && Subjects.of(decision).all().stream().allMatch(this::isErased);
        return new Decision(
                decision.decisionId(),
                decision.kind(),
                decision.at(),
                decision.by(),
                decision.defectorIds(),
                decision.mentionIds(),
                decision.attribute(),
                erased ? null : decision.value(),
                null,
                decision.otherMentionIds(),
                decision.revokes());
    }

    private DecisionEntry entry(DecisionId id) {
        return Optional.ofNullable(tables.decisions().get(id)).orElse(DecisionEntry.NONE);
    }

    private void put(DecisionId id, DecisionEntry entry) {
        if (entry.isEmpty()) {
            tables.decisions().remove(id);
        } else {
            tables.decisions().put(id, entry);
        }
    }
}
