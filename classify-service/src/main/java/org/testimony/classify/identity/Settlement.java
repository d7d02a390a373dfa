package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.identity.PersonIds.Assignment;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** Divides the mentions of some connected persons anew and carries the result into the ledger. */
final class Settlement {
    private final Past.Tools tools;
    private final Workbench bench;
    private final Reasons reasons;
    private final Standings standings;

    Settlement(Past.Tools tools, Reasons reasons) {
        this.tools = tools;
        this.bench = tools.bench();
        this.reasons = reasons;
        this.standings = tools.standings();
    }

    /** Persons that hang together with some: found to be the same in part, and kept apart by a contradiction. */
    Set<DefectorId> connected(Collection<DefectorId> persons) {
        Set<DefectorId> connected = new LinkedHashSet<>();
        List<DefectorId> open = new ArrayList<>(persons);
        while (!open.isEmpty()) {
            DefectorId next = open.remove(open.size() - 1);
            if (connected.add(next)) {
                open.addAll(bench.person(next).apart());
            }
        }
        return connected;
    }

    /** Divides these mentions, which belonged to these persons or to nobody yet; returns the persons they belong to. */
    Set<DefectorId> settle(Set<DefectorId> persons, Set<MentionId> mentions) {
        Map<MentionId, DefectorId> homes = new HashMap<>();
        persons.forEach(person -> bench.person(person).mentions().stream()
                .filter(mentions::contains)
                .forEach(m -> homes.put(m, bench.mention(m).homeOrPerson())));
        Clustering.Partition partition = new Clustering(tools.judge(), bench.book(), tools.similar())
                .partition(mentions.stream().map(bench::facts).toList());
        List<List<MentionId>> parts =
                partition.parts().stream().map(this::inOrderOfArrival).toList();
        Assignment assignment = new PersonIds(bench).assign(homes, byFirst(parts));
        Map<MentionId, DefectorId> now = new HashMap<>();
        assignment.parts().forEach((person, part) -> part.forEach(mention -> now.put(mention, person)));
        assignment.parts().forEach((person, part) -> hold(person, part, apart(person, partition, now)));
        assignment.parts().forEach((person, part) -> place(person, part, homes, assignment.merged()));
        assignment.merged().forEach(this::merge);
        persons.stream()
                .filter(p -> !assignment.parts().containsKey(p)
                        && !assignment.merged().containsKey(p))
                .forEach(p -> bench.put(p, bench.person(p).rejected()));
        return assignment.parts().keySet();
    }

    private static List<DefectorId> apart(
            DefectorId person, Clustering.Partition partition, Map<MentionId, DefectorId> now) {
        return partition.refusals().stream()
                .map(r -> List.of(
                        owner(partition.parts().get(r.one()), now),
                        owner(partition.parts().get(r.other()), now)))
                .filter(pair -> pair.contains(person))
                .flatMap(List::stream)
                .filter(other -> !other.equals(person))
                .distinct()
                .sorted(Comparator.comparing(DefectorId::value))
                .toList();
    }

    private static DefectorId owner(List<MentionFacts> part, Map<MentionId, DefectorId> now) {
        DefectorId owner = now.get(part.get(0).reading().mentionId());
        if (owner == null) {
            throw new IllegalStateException("every part has an owner");
        }
        return owner;
    }

    private void hold(DefectorId person, List<MentionId> part, List<DefectorId> apart) {
        PersonEntry known = bench.findPerson(person);
        if (known == null) {
            known = PersonEntry.foundedAt(bench.mention(part.get(0)).reported().arrival());
        } else if (known.mergedInto() != null) {
            // The judgement that merged it is revoked: the person goes on under its old id.
            release(known.mergedInto(), person);
        }
        bench.put(person, standings.of(known.holding(part, apart)));
    }

    /** Gives each mention that came to this person, and each of which there is news, the reason why it is here. */
    private void place(
            DefectorId person,
            List<MentionId> part,
            Map<MentionId, DefectorId> homes,
            Map<DefectorId, DefectorId> merged) {
        for (MentionId id : part) {
            MentionEntry entry = bench.mention(id);
            DefectorId home = homes.get(id);
            boolean stays = home != null && person.equals(merged.get(home));
            // A mention that comes for the first time was nobody's before.
            MentionEntry placed = home == null
                    ? Reasons.founder(entry.reported(), person)
                    : entry.heldBy(person, stays ? home : person);
            boolean moved = home == null || !entry.person().equals(person);
            bench.place(moved || bench.isNewsOf(id) ? reasons.judged(placed, part) : placed);
        }
    }

    private void merge(DefectorId from, DefectorId into) {
        PersonEntry old = bench.person(from);
        if (into.equals(old.mergedInto())) {
            return;
        }
        if (old.mergedInto() != null) {
            release(old.mergedInto(), from);
        }
        old.absorbed().forEach(a -> bench.put(a, bench.person(a).mergedInto(into)));
        PersonEntry host = bench.person(into);
        bench.put(
                into,
                host.absorbing(Stream.of(host.absorbed(), old.absorbed(), List.of(from))
                        .flatMap(List::stream)
                        .distinct()
                        .toList()));
        bench.put(from, old.mergedInto(into));
    }

    private void release(DefectorId host, DefectorId absorbed) {
        PersonEntry entry = bench.person(host);
        bench.put(
                host,
                entry.absorbing(entry.absorbed().stream()
                        .filter(a -> !a.equals(absorbed))
                        .toList()));
    }

    private List<MentionId> inOrderOfArrival(List<MentionFacts> part) {
        return part.stream()
                .map(m -> m.reading().mentionId())
                .sorted(Comparator.comparingLong(
                                (MentionId m) -> bench.mention(m).reported().arrival())
                        .thenComparing(MentionId::value))
                .toList();
    }

    private List<List<MentionId>> byFirst(List<List<MentionId>> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong((List<MentionId> part) ->
                                bench.mention(part.get(0)).reported().arrival())
                        .thenComparing(part -> part.get(0).value()))
                .toList();
    }
}
