package org.testimony.classify.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** Which mentions an analyst meant by the ids of a decision, as far as they are there. */
final class MeantMentions {
    private final Workbench bench;
    private final Telling telling;

    MeantMentions(Workbench bench, Telling telling) {
        this.bench = bench;
        this.telling = telling;
    }

    /** Whom the analyst saw under these ids, by mentions, so that the erasure can be repeated anywhere. */
    Decision completed(Decision decision) {
        if (!decision.mentionIds().isEmpty()) {
            return decision;
        }
        Set<MentionId> mentions = new HashSet<>();
        for (DefectorId id : decision.defectorIds()) {
            PersonEntry person = bench.findPerson(id);
            MentionId founder = bench.founder(id);
            if (person != null && person.isActive()) {
                mentions.addAll(person.mentions());
            } else if (founder != null) {
                mentions.addAll(bench.person(bench.mention(founder).person()).mentions());
            }
        }
        return mentions.isEmpty() ? decision : telling.erasing(decision, mentions);
    }

    /** An id that was made for want of a free one means the mention that it was made from. */
    Decision named(Decision decision) {
        List<DefectorId> persons = decision.defectorIds().stream()
                .map(id ->
                        Optional.ofNullable(bench.founder(id)).map(Subjects::of).orElse(id))
                .toList();
        return new Decision(
                decision.decisionId(),
                decision.kind(),
                decision.at(),
                decision.by(),
                persons,
                decision.mentionIds(),
                decision.attribute(),
                decision.value(),
                decision.note(),
                decision.otherMentionIds(),
                decision.revokes());
    }

    /** Those that are reported now. */
    List<MentionId> present(Set<DefectorId> subjects) {
        return subjects.stream()
                .flatMap(subject -> Stream.ofNullable(bench.founder(subject)))
                .distinct()
                .toList();
    }
}
