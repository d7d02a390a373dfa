package org.testimony.classify.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.identity.decision.Corrections;
import org.testimony.classify.identity.decision.DecisionBook;
import org.testimony.classify.identity.fusion.Fusion;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.PossibleMatch;

/** Words what changed for other services. */
final class Telling {
    private final PairJudge judge;
    private final Workbench bench;

    Telling(PairJudge judge, Workbench bench) {
        this.judge = judge;
        this.bench = bench;
    }

    /** What differs from before. */
    IdentityChanges changes(Instant at) {
        return changes(bench.changedPersons(), List.of(), at);
    }

    /**
     * What differs after an erasure.
     *
     * @param former persons of whom erased mentions were told: nothing of that may be kept
     */
    IdentityChanges erased(Set<DefectorId> former, Instant at) {
        Set<DefectorId> persons = new LinkedHashSet<>(bench.changedPersons());
        persons.addAll(former);
        persons.removeIf(person -> former.contains(person) && !goesOn(person));
        return changes(
                persons,
                former.stream().sorted(Comparator.comparing(DefectorId::value)).toList(),
                at);
    }

    /** Whether anybody is behind an id, under this or another one. */
    private boolean goesOn(DefectorId person) {
        PersonEntry entry = bench.person(person);
        return entry.isActive() || (entry.mergedInto() != null && goesOn(entry.mergedInto()));
    }

    /** An erasure of these mentions. */
    Decision erasing(Decision decision, Collection<MentionId> mentions) {
        return DecisionBook.erasing(
                decision,
                mentions.stream().sorted(Comparator.comparing(MentionId::value)).toList());
    }

    private IdentityChanges changes(Set<DefectorId> changed, List<DefectorId> erased, Instant at) {
        List<Defector> persons = changed.stream()
                .sorted(Comparator.comparing(DefectorId::value))
                .map(id -> told(id, at))
                .toList();
        return new IdentityChanges(
                bench.changedMentions().stream().map(MentionEntry::mention).toList(),
                bench.goneMentions(),
                erased,
                persons,
                Optional.empty());
    }

    private Defector told(DefectorId id, Instant at) {
        PersonEntry entry = bench.tell(id);
        List<MentionEntry> entries =
                entry.mentions().stream().map(bench::mention).toList();
        List<Mention> mentions = entries.stream().map(MentionEntry::mention).toList();
        Defector read = Fusion.of(
                new Fusion.Standing(id, entry.revision(), at, entry.status(), entry.mergedInto(), entry.possiblySame()),
                mentions,
                Sources.of(entries));
        return Corrections.apply(read, bench.book().inForce(entry.decisions()), mentions)
                .withPublished(entry.published())
                .withPossibleLinks(entry.links().stream().map(this::match).toList());
    }

    private PossibleMatch match(PossibleLink link) {
        List<String> why = judge.judge(bench.facts(link.mine()), bench.facts(link.theirs()))
                .why();
        return new PossibleMatch(link.person(), link.score(), why);
    }
}
