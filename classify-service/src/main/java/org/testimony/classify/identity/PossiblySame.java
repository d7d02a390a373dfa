package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * Keeps the surest hints at persons who may be one: a pair was judged unsure, or matches and is kept apart. A person
 * holds as many as help, because hundreds of people share a battle name; which ones is a function of the persons and
 * not of who came first. Persons whom an analyst told apart are not suggested again.
 */
final class PossiblySame {
    static final int LONGEST = 8;

    private final Workbench bench;
    private final Similar similar;
    private final Set<DefectorId> stale = new LinkedHashSet<>();

    PossiblySame(Workbench bench, Similar similar) {
        this.bench = bench;
        this.similar = similar;
    }

    /** Adds the links of one mention that joined a person whose other links still hold. */
    void extend(DefectorId person, MentionId mention) {
        offerAll(person, List.of(mention));
    }

    /** Forgets all links of some persons, from both sides. */
    void forget(Collection<DefectorId> persons) {
        persons.forEach(this::unlink);
    }

    /** Finds all links of some persons, and anew those of others who lost one. */
    void find(Set<DefectorId> persons) {
        persons.forEach(person -> offerAll(person, bench.person(person).mentions()));
        List<DefectorId> others = stale.stream()
                .filter(person ->
                        !persons.contains(person) && bench.person(person).isActive())
                .toList();
        stale.clear();
        for (DefectorId person : others) {
            best(person, bench.person(person).mentions()).forEach(link -> offer(person, link));
        }
    }

    private void offerAll(DefectorId person, List<MentionId> mentions) {
        for (PossibleLink link : best(person, mentions)) {
            offer(person, link);
            offer(link.person(), link.reverse(person));
        }
    }

    /** The surest link from some of a person's mentions to each other person. */
    private Collection<PossibleLink> best(DefectorId person, List<MentionId> mentions) {
        Map<DefectorId, PossibleLink> best = new HashMap<>();
        for (MentionId mention : mentions) {
            for (Similar.Pair pair : similar.to(mention)) {
                DefectorId holder = bench.mention(pair.other()).person();
                if (!holder.equals(person)) {
                    best.merge(
                            holder,
                            new PossibleLink(holder, pair.score(), mention, pair.other()),
                            (a, b) -> PossibleLink.SUREST_FIRST.compare(a, b) <= 0 ? a : b);
                }
            }
        }
        if (!best.isEmpty()) {
            best.keySet().removeAll(toldApart(person));
        }
        return best.values();
    }

    private Set<DefectorId> toldApart(DefectorId person) {
        PersonEntry entry = bench.person(person);
        Set<DefectorId> apart = new LinkedHashSet<>();
        List<Decision> against = bench.book().inForce(entry.decisions()).stream()
                .filter(d -> d.kind() == DecisionKind.NOT_SAME_PERSON)
                .toList();
        if (against.isEmpty()) {
            return apart;
        }
        List<DefectorId> own = entry.mentions().stream().map(Subjects::of).toList();
        for (Decision decision : against) {
            Subjects subjects = Subjects.of(decision);
            List<DefectorId> named =
                    own.stream().filter(subjects.all()::contains).toList();
            subjects.all().stream()
                    .filter(other -> named.stream().anyMatch(mine -> subjects.pairs(mine, other)))
                    .map(bench::founder)
                    .filter(Objects::nonNull)
                    .forEach(mention -> apart.add(bench.mention(mention).person()));
        }
        return apart;
    }

    private void offer(DefectorId person, PossibleLink link) {
        PersonEntry entry = bench.person(person);
        List<PossibleLink> links = new ArrayList<>();
        PossibleLink known = null;
        for (PossibleLink held : entry.links()) {
            if (held.person().equals(link.person())) {
                known = held;
            } else {
                links.add(held);
            }
        }
        links.add(known != null && PossibleLink.SUREST_FIRST.compare(known, link) <= 0 ? known : link);
        links.sort(PossibleLink.SUREST_FIRST);
        if (links.size() > LONGEST) {
            unlist(links.remove(LONGEST).person(), person);
        }
        if (!links.equals(entry.links())) {
            bench.put(person, bench.person(person).linkedTo(links));
            if (links.contains(link)) {
                list(link.person(), person);
            }
        }
    }

    private void unlink(DefectorId person) {
        for (DefectorId holder : bench.person(person).listedBy()) {
            PersonEntry entry = bench.person(holder);
            if (entry.links().size() == LONGEST) {
                stale.add(holder);
            }
            bench.put(
                    holder,
                    entry.linkedTo(entry.links().stream()
                            .filter(link -> !link.person().equals(person))
                            .toList()));
        }
        bench.person(person).links().forEach(link -> unlist(link.person(), person));
        bench.put(person, bench.person(person).linkedTo(List.of()).listedBy(List.of()));
    }

    private void list(DefectorId listed, DefectorId by) {
        PersonEntry entry = bench.person(listed);
        if (!entry.listedBy().contains(by)) {
            bench.put(
                    listed,
                    entry.listedBy(Stream.concat(entry.listedBy().stream(), Stream.of(by))
                            .sorted(Comparator.comparing(DefectorId::value))
                            .toList()));
        }
    }

    private void unlist(DefectorId listed, DefectorId by) {
        PersonEntry entry = bench.person(listed);
        bench.put(
                listed,
                entry.listedBy(
                        entry.listedBy().stream().filter(p -> !p.equals(by)).toList()));
    }
}
