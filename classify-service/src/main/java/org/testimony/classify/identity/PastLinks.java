package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** Which persons may have been the same at each time of publication: the surest hints, as they are found for today. */
final class PastLinks {
    private final Workbench bench;
    private final Similar similar;
    private final Function<MentionId, Timeline> timelines;
    private final Timeline own;
    private final List<Tie> ties = new ArrayList<>();
    private final List<Tie> apart = new ArrayList<>();

    /** Two mentions, of which the first is one of these persons'. */
    private record Tie(MentionId mine, MentionId theirs, Timeline other, double score) {}

    /** Two persons of then. */
    private record Two(MentionId mine, MentionId theirs) {}

    PastLinks(Past.Tools tools, Timeline own, Function<MentionId, Timeline> timelines) {
        this.bench = tools.bench();
        this.similar = tools.similar();
        this.timelines = timelines;
        this.own = own;
        own.mentions().forEach(this::addTies);
        if (!ties.isEmpty()) {
            own.mentions().forEach(this::addApart);
        }
    }

    boolean isEmpty() {
        return ties.isEmpty();
    }

    /** The times at which an answer may be another one. */
    TreeSet<Instant> times() {
        TreeSet<Instant> times = new TreeSet<>(own.times());
        Stream.concat(ties.stream(), apart.stream())
                .filter(tie -> tie.other() != own)
                .forEach(tie -> tie.other().holders(tie.theirs()).forEach(held -> times.add(held.from())));
        return times;
    }

    /** The keys of those linked to each person at a time, sorted. */
    Map<MentionId, List<MentionId>> at(Instant time) {
        Map<MentionId, Map<MentionId, PossibleLink>> best = new HashMap<>();
        for (Tie tie : ties) {
            Two two = two(tie, time);
            if (two != null) {
                best.computeIfAbsent(two.mine(), key -> new HashMap<>())
                        .merge(
                                two.theirs(),
                                new PossibleLink(Subjects.of(two.theirs()), tie.score(), tie.mine(), tie.theirs()),
                                (a, b) -> PossibleLink.SUREST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        Set<Two> toldApart = new HashSet<>();
        apart.forEach(tie -> toldApart.add(Objects.requireNonNullElse(two(tie, time), new Two(tie.mine(), tie.mine()))));
        Map<MentionId, List<MentionId>> links = new HashMap<>();
        best.forEach((mine, others) -> links.put(
                mine,
                others.entrySet().stream()
                        .filter(other -> !toldApart.contains(new Two(mine, other.getKey())))
                        .sorted(Map.Entry.comparingByValue(PossibleLink.SUREST_FIRST))
                        .limit(PossiblySame.LONGEST)
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(MentionId::value))
                        .toList()));
        return links;
    }

    private @Nullable Two two(Tie tie, Instant time) {
        MentionId mine = own.holder(tie.mine(), time);
        MentionId theirs = mine == null ? null : tie.other().holder(tie.theirs(), time);
        return mine == null || theirs == null || mine.equals(theirs) ? null : new Two(mine, theirs);
    }

    private void addTies(MentionId mention) {
        for (Similar.Pair pair : similar.to(mention)) {
            Timeline other = timelines.apply(pair.other());
            if (other != own || areEverApart(mention, pair.other())) {
                ties.add(new Tie(mention, pair.other(), other, pair.score()));
            }
        }
    }

    /** Most mentions of one person were one person's from the moment when both were published. */
    private boolean areEverApart(MentionId one, MentionId other) {
        return Stream.concat(own.holders(one).stream(), own.holders(other).stream())
                .map(Timeline.KeyFrom::from)
                .anyMatch(at -> {
                    MentionId holder = own.holder(one, at);
                    MentionId otherHolder = own.holder(other, at);
                    return holder != null && otherHolder != null && !holder.equals(otherHolder);
                });
    }

    private void addApart(MentionId mention) {
        DefectorId subject = Subjects.of(mention);
        for (Decision decision : bench.book().inForce(subject)) {
            if (decision.kind() == DecisionKind.NOT_SAME_PERSON) {
                Subjects subjects = Subjects.of(decision);
                subjects.all().stream()
                        .filter(other -> subjects.pairs(subject, other))
                        .map(bench::founder)
                        .filter(Objects::nonNull)
                        .forEach(other -> apart.add(new Tie(mention, other, timelines.apply(other), 0)));
            }
        }
    }
}
