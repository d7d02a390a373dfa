package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;

/**
 * Gives the parts of a new division their ids so that as few as possible change. The person founded first chooses first
 * and keeps its id on the part with most of the mentions at home with it; whoever finds no part of its own left is merged.
 * Mentions of merged persons stay at home with these, so when a merge is undone everyone has the old id again. A part that
 * nobody chose is a new person, named after its first mention.
 */
final class PersonIds {
    private final Workbench bench;

    PersonIds(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Who is who after a new division.
     *
     * @param parts the part of each person
     * @param merged old persons whose mentions went to another
     */
    record Assignment(Map<DefectorId, List<MentionId>> parts, Map<DefectorId, DefectorId> merged) {}

    /**
     * Assigns ids.
     *
     * @param before the homes of all mentions that had a person
     * @param parts the new division; each part in order of arrival
     */
    Assignment assign(Map<MentionId, DefectorId> before, List<List<MentionId>> parts) {
        Map<Integer, DefectorId> idOfPart = new TreeMap<>();
        Map<DefectorId, DefectorId> merged = new LinkedHashMap<>();
        List<DefectorId> losers = new ArrayList<>();
        for (DefectorId person : byAge(before)) {
            Integer own = favourite(person, before, parts, idOfPart.keySet());
            if (own == null) {
                losers.add(person);
            } else {
                idOfPart.put(own, person);
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            if (!idOfPart.containsKey(part)) {
                Set<DefectorId> taken = new HashSet<>(idOfPart.values());
                taken.addAll(losers);
                idOfPart.put(part, newId(parts.get(part), taken));
            }
        }
        for (DefectorId loser : losers) {
            Integer part = favourite(loser, before, parts, Set.of());
            DefectorId into = part == null ? null : idOfPart.get(part);
            if (into != null) {
                merged.put(loser, into);
            }
        }
        Map<DefectorId, List<MentionId>> assigned = new LinkedHashMap<>();
        idOfPart.forEach((part, id) -> assigned.put(id, parts.get(part)));
        return new Assignment(assigned, merged);
    }

    private List<DefectorId> byAge(Map<MentionId, DefectorId> before) {
        return before.values().stream()
                .distinct()
                .sorted(Comparator.comparingLong(
                                (DefectorId id) -> bench.person(id).founded())
                        .thenComparing(DefectorId::value))
                .toList();
    }

    /** The part with most of a person's mentions, of equal ones the first; null when there is none. */
    private static @Nullable Integer favourite(
            DefectorId person, Map<MentionId, DefectorId> before, List<List<MentionId>> parts, Set<Integer> taken) {
        Integer best = null;
        long most = 0;
        for (int part = 0; part < parts.size(); part++) {
            long held = parts.get(part).stream()
                    .filter(mention -> person.equals(before.get(mention)))
                    .count();
            if (held > most && !taken.contains(part)) {
                best = part;
                most = held;
            }
        }
        return best;
    }

    /** An id that nobody bears or can come back to: that of the first mention whose id is free, else one derived from the first. */
    private DefectorId newId(List<MentionId> part, Set<DefectorId> taken) {
        for (MentionId mention : part) {
            DefectorId id = StableIds.defector(mention);
            if (!taken.contains(id) && isFree(id)) {
                return id;
            }
        }
        MentionId first = part.get(0);
        for (int n = 2; ; n++) {
            DefectorId id = StableIds.defector(new MentionId(first.value() + ":" + n));
            if (!taken.contains(id) && isFree(id)) {
                bench.nameAfter(id, first);
                return id;
            }
        }
    }

    /** A merged person comes back under the old id when the merge is undone, so that id stays reserved. */
    private boolean isFree(DefectorId id) {
        PersonEntry known = bench.findPerson(id);
        return known == null || (!known.isActive() && known.mergedInto() == null);
    }
}
