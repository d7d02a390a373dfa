package org.testimony.classify.identity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.decision.Decision;
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

    private static final Comparator<MentionFacts> PUBLISHED = Comparator.comparing(TimelineMaker::published)
            .thenComparing(facts -> id(facts).value());

    private final PairJudge judge;
    private final Workbench bench;
    private final Similar similar;
    private final Standings standings;
    private final Timeline timeline;
    private final List<MentionFacts> dated;
    private final List<MentionId> ids = new ArrayList<>();
    private final Map<MentionId, Integer> places = new HashMap<>();
    private final List<@Nullable PastPerson> holders = new ArrayList<>();
    private final boolean decided;
    private final boolean ruled;
    private final boolean one;
    private @Nullable MentionFacts last;
    private int dropped;
    private boolean made;

    TimelineMaker(Past.Tools tools, Set<DefectorId> persons) {
        this.judge = tools.judge();
        this.bench = tools.bench();
        this.similar = tools.similar();
        this.standings = tools.standings();
        this.timeline = new Timeline(persons);
        this.dated = new ArrayList<>(persons.stream()
                .flatMap(person -> bench.person(person).mentions().stream())
                .map(bench::facts)
                .filter(facts -> facts.publishedAt() != null)
                .sorted(PUBLISHED)
                .toList());
        dated.forEach(this::note);
        List<Decision> inForce = persons.stream()
                .flatMap(person -> bench.book().inForce(bench.person(person).decisions()).stream())
                .toList();
        this.decided = !inForce.isEmpty();
        this.ruled = inForce.stream().anyMatch(Rulings::isOnPairs);
        this.one = persons.size() == 1 && !ruled;
        int from = 0;
        while (from < dated.size()) {
            int to = together(from);
            publish(from, to);
            from = to;
        }
        // What is needed to go on is kept, for thousands of persons; the facts are not.
        drop();
        made = true;
        if (!one) {
            holders.clear();
            places.clear();
        }
    }

    Timeline timeline() {
        return timeline;
    }

    /**
     * Goes on with a mention that joined the one person there is.
     *
     * @return the mentions that somebody else holds from then on; empty when all must be made anew, because others were
     *     published later or are not that simple
     */
    Optional<Set<MentionId>> append(MentionFacts mention) {
        if (mention.publishedAt() == null && one) {
            return Optional.of(Set.of());
        }
        if (!one || (last != null && PUBLISHED.compare(last, mention) >= 0)) {
            return Optional.empty();
        }
        note(mention);
        dated.add(mention);
        Set<MentionId> moved = publish(ids.size() - 1, ids.size());
        drop();
        return Optional.of(moved);
    }

    private void drop() {
        dropped = ids.size();
        dated.clear();
    }

    private MentionFacts facts(int place) {
        return dated.get(place - dropped);
    }

    private void note(MentionFacts mention) {
        places.put(id(mention), ids.size());
        ids.add(id(mention));
        holders.add(null);
        last = mention;
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
                || (dated.size() > LARGE && !one && month(first).equals(month(next)));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    private Set<MentionId> publish(int from, int to) {
        Set<PastPerson> changed = new LinkedHashSet<>();
        Set<Integer> moved = new LinkedHashSet<>();
        Set<MentionId> gone = new LinkedHashSet<>();
        boolean placed = !ruled;
        for (int place = from; place < to && placed; place++) {
            moved.add(place);
            placed = one ? grow(place, changed, moved) : join(place, changed);
        }
        if (!placed) {
            divide(to, changed, gone);
            changed.forEach(person -> moved.addAll(person.members()));
        }
        Instant at = published(facts(to - 1));
        for (int place : moved) {
            MentionId key = Objects.requireNonNull(holders.get(place)).key();
            gone.add(id(place));
            timeline.hold(id(place), key, at);
        }
        changed.forEach(person -> {
            gone.remove(person.key());
            timeline.state(person.state(at, bench.book()));
        });
        gone.forEach(key -> timeline.end(key, at));
        return moved.stream().map(this::id).collect(Collectors.toSet());
    }

    /** Joins everyone to whom a mention is tied. */
    private boolean grow(int place, Set<PastPerson> changed, Set<Integer> moved) {
        List<PastPerson> tied = tied(place).stream()
                .sorted(Comparator.comparingInt(p -> p.members().get(0)))
                .toList();
        PastPerson into = tied.isEmpty() ? new PastPerson(id(place)) : tied.get(0);
        tied.stream().skip(1).forEach(other -> {
            other.members().forEach(member -> holders.set(member, into));
            moved.addAll(other.members());
            into.addAll(other);
            changed.remove(other);
        });
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
        MentionFacts facts = facts(place);
        if (tied.size() > 1
                || person.members().stream().anyMatch(member -> judge.judge(facts, facts(member)) instanceof NotSame)) {
            return false;
        }
        add(place, person);
        changed.add(person);
        return true;
    }

    private Set<PastPerson> tied(int place) {
        Set<PastPerson> tied = new LinkedHashSet<>();
        for (Similar.Pair pair : similar.to(id(place))) {
            Integer other = pair.same() ? places.get(pair.other()) : null;
            if (other != null && other < place) {
                tied.add(Objects.requireNonNull(holders.get(other)));
            }
        }
        return tied;
    }

    private PastPerson found(int place) {
        PastPerson person = new PastPerson(id(place));
        add(place, person);
        return person;
    }

    private void add(int place, PastPerson person) {
        holders.set(place, person);
        boolean asked = decided || made;
        person.add(place, facts(place), asked ? standings.on(id(place)) : List.of());
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
        new Clustering(judge, bench.book(), similar)
                .partition(dated.subList(0, to))
                .parts()
                .forEach(part -> {
                    BitSet set = new BitSet();
                    part.forEach(facts -> set.set(Objects.requireNonNull(places.get(id(facts)))));
                    parts.put(set.nextSetBit(0), set);
                });
        changed.clear();
        for (BitSet part : parts.values()) {
            PastPerson known = before.get(part);
            if (known == null) {
                PastPerson person = new PastPerson(id(part.nextSetBit(0)));
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

    private MentionId id(int place) {
        return ids.get(place);
    }

    private static MentionId id(MentionFacts facts) {
        return facts.reading().mentionId();
    }
}
