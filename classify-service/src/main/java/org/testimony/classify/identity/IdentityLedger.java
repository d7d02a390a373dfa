package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.identity.fusion.Fusion;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.Defector;

/**
 * Says which mentions are one person. Pairs of mentions are judged; persons are what follows from all judgements, so they
 * depend on the set of mentions and not on the order in which these came. Only a person's id remembers the order. A new
 * mention is compared with those that share a blocking key and changes only persons it is tied to. Not thread-safe.
 */
public final class IdentityLedger {
    private final PairJudge judge = new PairJudge();
    private final Workbench bench;
    private final Settlement settlement;
    private final PossiblySame possiblySame;

    public IdentityLedger(IdentityTables tables) {
        this.bench = new Workbench(tables);
        this.settlement = new Settlement(judge, bench);
        this.possiblySame = new PossiblySame(judge, bench);
    }

    /**
     * Takes in what is reported now.
     *
     * @param reported new mentions and known ones, changed or not
     * @param gone mentions that are no longer reported; unknown ones are ignored
     * @param at when this becomes known to the system
     */
    public IdentityChanges apply(List<ReportedMention> reported, Collection<MentionId> gone, Instant at) {
        bench.clear();
        List<ReportedMention> fresh =
                reported.stream().filter(m -> bench.find(m.id()) == null).toList();
        List<MentionEntry> changed = reported.stream()
                .filter(m -> !fresh.contains(m))
                .flatMap(this::changed)
                .toList();
        List<MentionId> lost = gone.stream().filter(m -> bench.find(m) != null).toList();
        if (!changed.isEmpty() || !lost.isEmpty()) {
            revise(changed, lost);
        }
        fresh.forEach(this::add);
        return changes(at);
    }

    private Stream<MentionEntry> changed(ReportedMention now) {
        MentionEntry before = bench.mention(now.id());
        // A mention keeps its first arrival: a revision does not make anybody younger.
        ReportedMention revised = new ReportedMention(
                now.reading(),
                now.article(),
                now.story(),
                now.publishedAt(),
                before.reported().arrival(),
                now.origin());
        return revised.equals(before.reported())
                ? Stream.empty()
                : Stream.of(new MentionEntry(revised, before.person(), before.score(), before.why()));
    }

    private void revise(List<MentionEntry> changed, List<MentionId> lost) {
        Set<DefectorId> persons = new LinkedHashSet<>();
        changed.forEach(entry -> persons.add(entry.person()));
        lost.forEach(mention -> persons.add(bench.mention(mention).person()));
        lost.forEach(bench::withdraw);
        changed.forEach(entry -> bench.unblock(entry.id()));
        changed.forEach(bench::report);
        changed.forEach(entry -> persons.addAll(matching(entry.id())));
        Set<DefectorId> connected = settlement.connected(persons);
        Set<MentionId> mentions = mentions(connected);
        lost.forEach(mentions::remove);
        settle(connected, mentions);
    }

    private void add(ReportedMention fresh) {
        MentionEntry alone = settlement.founder(fresh, StableIds.defector(fresh.id()));
        bench.report(alone);
        Set<DefectorId> persons = settlement.connected(matching(fresh.id()));
        if (persons.size() == 1 && fitsAmong(fresh.id(), persons)) {
            append(fresh, persons.iterator().next());
            return;
        }
        Set<MentionId> mentions = mentions(persons);
        mentions.add(fresh.id());
        settle(persons, mentions);
    }

    /** Persons with a mention that is judged the same as this one. */
    private Set<DefectorId> matching(MentionId mention) {
        MentionFacts facts = bench.facts(mention);
        Set<DefectorId> persons = new LinkedHashSet<>();
        for (MentionId other : bench.blocks().candidates(facts)) {
            if (judge.judge(facts, bench.facts(other)) instanceof MatchDecision.Same) {
                persons.add(bench.mention(other).person());
            }
        }
        return persons;
    }

    private boolean fitsAmong(MentionId mention, Set<DefectorId> persons) {
        MentionFacts facts = bench.facts(mention);
        return mentions(persons).stream()
                .noneMatch(m -> judge.judge(facts, bench.facts(m)) instanceof MatchDecision.NotSame);
    }

    /** Where nothing contradicts, a division of all mentions would end in the same one person. */
    private void append(ReportedMention fresh, DefectorId person) {
        PersonEntry entry = bench.person(person);
        List<MentionId> grown = new ArrayList<>(entry.mentions());
        grown.add(fresh.id());
        bench.put(person, entry.holding(grown, List.of()));
        bench.place(settlement.judged(bench.mention(fresh.id()), person, grown));
        possiblySame.extend(person, fresh.id());
    }

    private void settle(Set<DefectorId> persons, Set<MentionId> mentions) {
        possiblySame.forget(persons);
        possiblySame.find(settlement.settle(persons, mentions));
    }

    private Set<MentionId> mentions(Collection<DefectorId> persons) {
        Set<MentionId> mentions = new HashSet<>();
        persons.forEach(person -> mentions.addAll(bench.person(person).mentions()));
        return mentions;
    }

    private IdentityChanges changes(Instant at) {
        List<Defector> persons = bench.changedPersons().stream()
                .sorted(Comparator.comparing(DefectorId::value))
                .map(id -> told(id, at))
                .toList();
        return new IdentityChanges(
                bench.changedMentions().stream().map(MentionEntry::mention).toList(), bench.goneMentions(), persons);
    }

    private Defector told(DefectorId id, Instant at) {
        PersonEntry entry = bench.tell(id);
        List<MentionEntry> mentions =
                entry.mentions().stream().map(bench::mention).toList();
        return Fusion.of(
                new Fusion.Standing(id, entry.revision(), at, entry.status(), entry.mergedInto(), entry.unsure()),
                mentions.stream().map(MentionEntry::mention).toList(),
                Sources.of(mentions));
    }
}
