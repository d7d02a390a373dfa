package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * Divides the mentions of connected persons as if they came in the order of publication. A mention that is tied to one
 * person only, whom nothing in it contradicts, joins that person: a division of all mentions so far would say the same.
 * Where somebody today has no contradiction within, persons only grow together. Else all mentions so far are divided anew.
 */
final class TimelineMaker {
    // Beyond this a division for each time of publication takes too long, and months must do.
    private static final int LARGE = 200;

    private final PairJudge judge;
    private final Workbench bench;
    private final Similar similar;
    private final Standings standings;
    private final Timeline timeline;
    private final List<MentionFacts> dated;
    private final Map<MentionId, Integer> places = new HashMap<>();
    private final @Nullable PastPerson[] holders;
    private final boolean ruled;
    private final boolean one;

    TimelineMaker(Past.Tools tools, Set<DefectorId> persons) {
        this.judge = tools.judge();
        this.bench = tools.bench();
        this.similar = tools.similar();
        this.standings = tools.standings();
        this.timeline = new Timeline(persons);
        this.dated = persons.stream()
                .flatMap(person -> bench.person(person).mentions().stream())
                .map(bench::facts)
                .filter(facts -> facts.publishedAt() != null)
                .sorted(Comparator.comparing(TimelineMaker::published).thenComparing(f -> id(f).value()))
                .toList();
        for (int place = 0; place < dated.size(); place++) {
            places.put(id(dated.get(place)), place);
        }
        this.holders = new PastPerson[dated.size()];
        this.ruled = dated.stream()
                .anyMatch(facts -> bench.book().inForce(Subjects.of(id(facts))).stream()
                        .anyMatch(Rulings::isOnPairs));
        this.one = persons.size() == 1 && !ruled;
    }

    Timeline timeline() {
        int from = 0;
        while (from < dated.size()) {
            int to = together(from);
            publish(from, to);
            from = to;
        }
        return timeline;
    }

    /** The end of what is published together, or so near that a large case takes it as one. */
    private int together(int from) {
        int to = from + 1;
        while (to < dated.size() && areTogether(published(dated.get(from)), published(dated.get(to)))) {
            to++;
        }
        return to;
    }

    private boolean areTogether(Instant first, Instant next) {
        return first.equals(next)
                || (dated.size() > LARGE
                        && !one
                        && first.toString().regionMatches(0, next.toString(), 0, "2015-09".length()));
    }

    private void publish(int from, int to) {
        Set<PastPerson> changed = new LinkedHashSet<>();
        Set<MentionId> gone = new LinkedHashSet<>();
        boolean placed = !ruled;
        for (int place = from; place < to && placed; place++) {
            placed = one ? grow(place, changed, gone) : join(place, changed);
        }
        if (!placed) {
            divide(to, changed, gone);
        }
        Instant at = published(dated.get(to - 1));
        changed.removeIf(person -> gone.contains(person.key()) && !isHolder(person));
        Set<MentionId> there = new LinkedHashSet<>();
        for (PastPerson person : changed) {
            there.add(person.key());
            person.members().forEach(place -> timeline.hold(id(dated.get(place)), person.key(), at));
            timeline.state(person.state(at, bench.book()));
        }
        gone.removeAll(there);
        gone.forEach(key -> timeline.end(key, at));
    }

    private boolean isHolder(PastPerson person) {
        return holders[person.members().get(0)] == person;
    }

    /** Joins everyone to whom a mention is tied. */
    private boolean grow(int place, Set<PastPerson> changed, Set<MentionId> gone) {
        List<PastPerson> tied = tied(place).stream()
                .sorted(Comparator.comparingInt(p -> p.members().get(0)))
                .toList();
        if (tied.isEmpty()) {
            changed.add(found(place));
            return true;
        }
        PastPerson into = tied.get(0);
        for (PastPerson other : tied.subList(1, tied.size())) {
            other.members().forEach(member -> holders[member] = into);
            into.addAll(other);
            changed.remove(other);
            gone.add(other.key());
        }
        add(place, into);
        changed.add(into);
        return true;
    }

    /** Lets a mention join the one person to whom it is tied; false when that is not so simple. */
    private boolean join(int place, Set<PastPerson> changed) {
        Set<PastPerson> tied = tied(place);
        if (tied.isEmpty()) {
            changed.add(found(place));
            return true;
        }
        PastPerson person = tied.iterator().next();
        MentionFacts facts = dated.get(place);
        if (tied.size() > 1
                || person.members().stream()
                        .anyMatch(member -> judge.judge(facts, dated.get(member)) instanceof NotSame)) {
            return false;
        }
        add(place, person);
        changed.add(person);
        return true;
    }

    private Set<PastPerson> tied(int place) {
        Set<PastPerson> tied = new LinkedHashSet<>();
        for (Similar.Pair pair : similar.to(id(dated.get(place)))) {
            Integer other = pair.same() ? places.get(pair.other()) : null;
            if (other != null && other < place) {
                tied.add(Objects.requireNonNull(holders[other]));
            }
        }
        return tied;
    }

    private PastPerson found(int place) {
        PastPerson person = new PastPerson(id(dated.get(place)));
        add(place, person);
        return person;
    }

    private void add(int place, PastPerson person) {
        holders[place] = person;
        person.add(place, dated.get(place), standings.on(id(dated.get(place))));
    }

    private void divide(int to, Set<PastPerson> changed, Set<MentionId> gone) {
        Map<BitSet, PastPerson> before = new HashMap<>();
        for (PastPerson person : holders) {
            if (person != null) {
                before.putIfAbsent(person.set(), person);
            }
        }
        before.values().forEach(person -> gone.add(person.key()));
        TreeMap<Integer, BitSet> parts = new TreeMap<>();
        new Clustering(judge, bench.book(), similar).partition(dated.subList(0, to)).parts().forEach(part -> {
            BitSet set = new BitSet();
            part.forEach(facts -> set.set(Objects.requireNonNull(places.get(id(facts)))));
            parts.put(set.nextSetBit(0), set);
        });
        changed.clear();
        for (BitSet part : parts.values()) {
            PastPerson known = before.get(part);
            if (known == null) {
                PastPerson person = new PastPerson(id(dated.get(part.nextSetBit(0))));
                part.stream().forEach(place -> add(place, person));
                changed.add(person);
            } else {
                changed.add(known);
            }
        }
    }

    private static Instant published(MentionFacts facts) {
        return Objects.requireNonNull(facts.publishedAt());
    }

    private static MentionId id(MentionFacts facts) {
        return facts.reading().mentionId();
    }
}
