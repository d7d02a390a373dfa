package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Concerned;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.MentionReading;

/**
 * Says which mentions are one person. Pairs of mentions are judged, by the machine or by an analyst, whose word outranks
 * it; persons are what follows from all judgements, so they depend on the set of mentions and of decisions and not on the
 * order in which these came. Only a person's id remembers the order. A new mention is compared with those that share a
 * blocking key and changes only persons it is tied to. Not thread-safe.
 */
public final class IdentityLedger {
    private final PairJudge judge = new PairJudge();
    private final Workbench bench;
    private final Similar similar;
    private final Reasons reasons;
    private final Standings standings;
    private final Settlement settlement;
    private final PossiblySame possiblySame;
    private final Past past;
    private final Telling telling;
    private final MeantMentions meant;
    private final Silenced silenced;

    public IdentityLedger(IdentityTables tables) {
        this.bench = new Workbench(tables);
        this.reasons = new Reasons(judge, bench);
        this.standings = new Standings(bench);
        this.similar = new Similar(judge, bench);
        Past.Tools tools = new Past.Tools(judge, bench, similar, standings);
        this.settlement = new Settlement(tools, reasons);
        this.possiblySame = new PossiblySame(bench, similar);
        this.past = new Past(tools, settlement);
        this.telling = new Telling(judge, bench);
        this.meant = new MeantMentions(bench, telling);
        this.silenced = new Silenced(bench);
    }

    /**
     * Takes in what is reported now. Mentions that were erased are left out, and their names out of what is told of others.
     *
     * @param reported new mentions and known ones, changed or not
     * @param gone mentions that are no longer reported; unknown ones are ignored
     * @param at when this becomes known to the system
     */
    public IdentityChanges apply(List<ReportedMention> reported, Collection<MentionId> gone, Instant at) {
        clear();
        List<MentionEntry> silent = silenced.after(reported.stream()
                .filter(m -> isErased(m.id()))
                .map(ReportedMention::reading)
                .toList());
        List<ReportedMention> told = reported.stream()
                .filter(m -> !isErased(m.id()))
                .map(silenced::heard)
                .toList();
        List<ReportedMention> fresh =
                told.stream().filter(m -> bench.find(m.id()) == null).toList();
        List<MentionId> lost = gone.stream().filter(m -> bench.find(m) != null).toList();
        Set<MentionId> known = Stream.concat(told.stream().map(ReportedMention::id), lost.stream())
                .collect(Collectors.toSet());
        List<MentionEntry> changed = Stream.concat(
                        silent.stream().filter(entry -> !known.contains(entry.id())),
                        told.stream().filter(m -> !fresh.contains(m)).flatMap(this::changed))
                .toList();
        if (!changed.isEmpty() || !lost.isEmpty()) {
            revise(changed, lost);
        }
        fresh.forEach(this::add);
        past.restate();
        return telling.changes(at);
    }

    /**
     * Takes in what an analyst decided. What it says of mentions that are not there yet holds when they come.
     *
     * @param decision null when it was withdrawn
     * @param at when this becomes known to the system
     */
    public IdentityChanges decide(DecisionId id, @Nullable Decision decision, Instant at) {
        clear();
        if (decision != null && decision.kind() == DecisionKind.ERASE) {
            return erase(decision, at);
        }
        Concerned concerned = bench.book().take(id, decision == null ? null : meant.named(decision));
        List<MentionId> present = meant.present(concerned.subjects());
        if (concerned.onPairs()) {
            present.forEach(bench::rule);
            Set<DefectorId> connected = settlement.connected(holders(present));
            settle(connected, mentions(connected));
        } else {
            holders(present).forEach(p -> bench.put(p, standings.of(bench.person(p))));
            past.stir(holders(present));
        }
        past.restate();
        return telling.changes(at);
    }

    private void clear() {
        bench.clear();
        similar.clear();
        past.clear();
    }

    /** Whether an article may report this mention no more. */
    public boolean isErased(MentionId mention) {
        return bench.book().isErased(mention);
    }

    /** The articles that report those whom an erasure means, as far as they are known. */
    public Set<ArticleId> articlesOf(Decision erasure) {
        bench.clear();
        Set<ArticleId> articles = new LinkedHashSet<>();
        meant.present(Subjects.of(meant.completed(erasure)).all())
                .forEach(mention ->
                        articles.add(bench.mention(mention).reported().article()));
        return articles;
    }

    /** What is known of a mention in particular: of one that is not read anew, but moved to another story. */
    public Particulars particulars(MentionId mention) {
        MentionEntry known = bench.find(mention);
        return known == null ? Particulars.NONE : known.reported().told();
    }

    private IdentityChanges erase(Decision decision, Instant at) {
        Decision complete = meant.completed(decision);
        Set<DefectorId> subjects =
                bench.book().take(decision.decisionId(), complete).subjects();
        List<MentionId> lost = meant.present(subjects);
        Set<DefectorId> told = new LinkedHashSet<>();
        lost.forEach(mention -> bench.mention(mention).holders().forEach(told::add));
        bench.book().forgetValues(subjects);
        if (!lost.isEmpty()) {
            List<MentionReading> readings = lost.stream()
                    .map(mention -> bench.mention(mention).reported().reading())
                    .toList();
            revise(silenced.after(readings), lost);
        }
        past.restate();
        IdentityChanges changes = telling.erased(told, at);
        return complete.equals(decision) ? changes : changes.completing(complete);
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
                now.origin(),
                now.particulars());
        return revised.equals(before.reported()) ? Stream.empty() : Stream.of(before.saying(revised));
    }

    private void revise(List<MentionEntry> changed, List<MentionId> lost) {
        Set<DefectorId> persons = new LinkedHashSet<>();
        changed.forEach(entry -> persons.add(entry.person()));
        persons.addAll(holders(lost));
        lost.forEach(mention -> {
            similar.leaving(mention);
            bench.withdraw(mention);
        });
        changed.forEach(entry -> {
            similar.leaving(entry.id());
            bench.unblock(entry.id());
        });
        changed.forEach(entry -> {
            bench.report(entry);
            similar.added(entry.id());
        });
        changed.forEach(entry -> persons.addAll(tied(entry.id())));
        Set<DefectorId> connected = settlement.connected(persons);
        Set<MentionId> mentions = mentions(connected);
        lost.forEach(mentions::remove);
        settle(connected, mentions);
    }

    private void add(ReportedMention fresh) {
        bench.report(Reasons.founder(fresh, StableIds.defector(fresh.id())));
        similar.added(fresh.id());
        Set<DefectorId> persons = settlement.connected(tied(fresh.id()));
        if (persons.size() == 1 && fitsAmong(fresh.id(), persons.iterator().next())) {
            append(fresh, persons.iterator().next());
            return;
        }
        Set<MentionId> mentions = mentions(persons);
        mentions.add(fresh.id());
        settle(persons, mentions);
    }

    /** Persons with a mention that is judged the same as this one, by the machine or an analyst. */
    private Set<DefectorId> tied(MentionId mention) {
        Set<DefectorId> persons = new LinkedHashSet<>();
        similar.to(mention).stream()
                .filter(Similar.Pair::same)
                .forEach(pair -> persons.add(bench.mention(pair.other()).person()));
        DefectorId subject = Subjects.of(mention);
        for (Decision ruling : rulings(mention)) {
            Set<DefectorId> named = new LinkedHashSet<>(Subjects.of(ruling).all());
            named.remove(subject);
            if (ruling.kind() == DecisionKind.SAME_PERSON) {
                persons.addAll(holders(meant.present(named)));
            }
        }
        return persons;
    }

    private List<Decision> rulings(MentionId mention) {
        return bench.book().inForce(Subjects.of(mention)).stream()
                .filter(Rulings::isOnPairs)
                .toList();
    }

    /**
     * Whether a division of all mentions would end in the same one person: nobody decided on the new one, nothing
     * contradicts it, and the others hold together without an analyst.
     */
    private boolean fitsAmong(MentionId mention, DefectorId person) {
        PersonEntry entry = bench.person(person);
        if (!rulings(mention).isEmpty() || standings.isJoined(entry)) {
            return false;
        }
        MentionFacts facts = bench.facts(mention);
        return entry.mentions().stream()
                .noneMatch(m -> judge.judge(facts, bench.facts(m)) instanceof MatchDecision.NotSame);
    }

    private void append(ReportedMention fresh, DefectorId person) {
        PersonEntry entry = bench.person(person);
        List<MentionId> grown = new ArrayList<>(entry.mentions());
        grown.add(fresh.id());
        bench.put(person, standings.extended(entry.holding(grown, List.of()), fresh.id()));
        MentionEntry placed = MentionEntry.first(fresh, person, 1, List.of());
        bench.place(reasons.judged(placed, grown));
        possiblySame.extend(person, fresh.id());
        past.append(person, fresh.id());
    }

    private void settle(Set<DefectorId> persons, Set<MentionId> mentions) {
        possiblySame.forget(persons);
        Set<DefectorId> settled = settlement.settle(persons, mentions);
        possiblySame.find(settled);
        past.stir(persons);
        past.stir(settled);
    }

    private Set<DefectorId> holders(Collection<MentionId> mentions) {
        Set<DefectorId> holders = new LinkedHashSet<>();
        mentions.forEach(mention -> holders.add(bench.mention(mention).person()));
        return holders;
    }

    private Set<MentionId> mentions(Collection<DefectorId> persons) {
        Set<MentionId> mentions = new HashSet<>();
        persons.forEach(person -> mentions.addAll(bench.person(person).mentions()));
        return mentions;
    }
}
