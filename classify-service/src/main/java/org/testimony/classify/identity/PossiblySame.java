package org.testimony.classify.identity;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * Keeps, from both sides, the links between persons who may be one: a pair was judged unsure, or matches and is kept
 * apart. The lists are bounded, because hundreds of people share a battle name and a hint to all of them helps nobody.
 */
final class PossiblySame {
    private static final int LONGEST = 8;

    private final PairJudge judge;
    private final Workbench bench;

    PossiblySame(PairJudge judge, Workbench bench) {
        this.judge = judge;
        this.bench = bench;
    }

    /** Adds the links of one mention that joined a person whose other links still hold. */
    void extend(DefectorId person, MentionId mention) {
        unsure(mention).forEach(other -> link(person, other));
    }

    /** Forgets all links of some persons, from both sides. */
    void forget(Set<DefectorId> persons) {
        persons.forEach(this::unlink);
    }

    /** Finds all links of some persons. */
    void find(Set<DefectorId> persons) {
        for (DefectorId person : persons) {
            PersonEntry entry = bench.person(person);
            entry.apart().forEach(other -> link(person, other));
            Set<DefectorId> others = new LinkedHashSet<>();
            entry.mentions().forEach(mention -> others.addAll(unsure(mention)));
            others.forEach(other -> link(person, other));
        }
    }

    private Set<DefectorId> unsure(MentionId mention) {
        Set<DefectorId> persons = new LinkedHashSet<>();
        for (MentionId other : bench.blocks().candidates(bench.facts(mention))) {
            if (judge.judge(bench.facts(mention), bench.facts(other)) instanceof MatchDecision.Unsure) {
                persons.add(bench.mention(other).person());
            }
        }
        return persons;
    }

    private void link(DefectorId one, DefectorId other) {
        List<DefectorId> ones = bench.person(one).unsure();
        List<DefectorId> others = bench.person(other).unsure();
        boolean room = ones.size() < LONGEST && others.size() < LONGEST;
        if (room && !one.equals(other) && !ones.contains(other)) {
            bench.put(one, bench.person(one).unsureOf(plus(ones, other)));
            bench.put(other, bench.person(other).unsureOf(plus(others, one)));
        }
    }

    private void unlink(DefectorId person) {
        for (DefectorId other : bench.person(person).unsure()) {
            PersonEntry entry = bench.person(other);
            bench.put(
                    other,
                    entry.unsureOf(entry.unsure().stream()
                            .filter(p -> !p.equals(person))
                            .toList()));
        }
        bench.put(person, bench.person(person).unsureOf(List.of()));
    }

    private static List<DefectorId> plus(List<DefectorId> list, DefectorId more) {
        return Stream.concat(list.stream(), Stream.of(more))
                .sorted(Comparator.comparing(DefectorId::value))
                .toList();
    }
}
