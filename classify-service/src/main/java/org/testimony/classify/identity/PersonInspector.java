package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.PersonView.Apart;
import org.testimony.classify.identity.PersonView.Edge;
import org.testimony.classify.identity.PersonView.HeldMention;
import org.testimony.classify.identity.PersonView.Judge;
import org.testimony.classify.identity.PersonView.Judgement;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.AppliedDecision;

/** Shows a person with the judgements behind it, made again from what the ledger remembers. Changes nothing. */
public final class PersonInspector {
    private static final int SHOWN = 100;

    private final PairJudge judge = new PairJudge();
    private final Workbench bench;

    public PersonInspector(IdentityTables tables) {
        this.bench = new Workbench(tables);
    }

    /** The person under an id; empty when the ledger never gave that id. */
    public Optional<PersonView> find(DefectorId id) {
        PersonEntry entry = bench.findPerson(id);
        if (entry == null) {
            return Optional.empty();
        }
        List<MentionId> shown = shown(entry);
        return Optional.of(new PersonView(
                id,
                entry.status(),
                entry.mergedInto(),
                entry.revision(),
                shown.stream().map(this::held).toList(),
                within(shown),
                entry.apart().stream().map(other -> apart(shown, other)).toList(),
                entry.links().stream().flatMap(this::hint).toList(),
                entry.absorbed(),
                bench.book().inForce(entry.decisions()).stream()
                        .map(PersonInspector::applied)
                        .toList(),
                entry.mentions().size() - shown.size()));
    }

    private static List<MentionId> shown(PersonEntry entry) {
        return entry.mentions().stream().limit(SHOWN).toList();
    }

    private HeldMention held(MentionId id) {
        MentionEntry entry = bench.mention(id);
        return new HeldMention(
                id,
                entry.reported().article(),
                entry.reported().story(),
                entry.homeOrPerson(),
                entry.score(),
                entry.why());
    }

    private List<Edge> within(List<MentionId> mentions) {
        Rulings rulings = Rulings.among(mentions, bench.book());
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = 0; j < i; j++) {
                edges.addAll(edges(mentions.get(j), mentions.get(i), null, rulings.on(i, j)));
            }
        }
        return edges;
    }

    private Apart apart(List<MentionId> mine, DefectorId other) {
        List<MentionId> theirs = shown(bench.person(other));
        List<MentionId> all = Stream.concat(mine.stream(), theirs.stream()).toList();
        Rulings rulings = Rulings.among(all, bench.book());
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                edges.addAll(edges(mine.get(i), theirs.get(j), other, rulings.on(i, mine.size() + j)));
            }
        }
        return new Apart(
                other,
                edges.stream().filter(e -> e.judgement() == Judgement.SAME).toList(),
                edges.stream().filter(e -> e.judgement() == Judgement.NOT_SAME).toList());
    }

    private Stream<Edge> hint(PossibleLink link) {
        return edges(link.mine(), link.theirs(), link.person(), null).stream();
    }

    /** What an analyst and the machine say of a pair; the analyst's word comes first, because it holds. */
    private List<Edge> edges(
            MentionId one, MentionId other, @Nullable DefectorId otherPerson, @Nullable Decision ruling) {
        List<Edge> edges = new ArrayList<>();
        if (ruling != null) {
            boolean same = ruling.kind() == DecisionKind.SAME_PERSON;
            edges.add(new Edge(
                    one,
                    other,
                    otherPerson,
                    same ? Judgement.SAME : Judgement.NOT_SAME,
                    Judge.ANALYST,
                    null,
                    List.of(Reasons.words(ruling)),
                    ruling.decisionId()));
        }
        MatchDecision decision = judge.judge(bench.facts(one), bench.facts(other));
        if (decision instanceof MatchDecision.Same same) {
            edges.add(machine(one, other, otherPerson, Judgement.SAME, same.score(), same.why()));
        } else if (decision instanceof MatchDecision.Unsure unsure) {
            edges.add(machine(one, other, otherPerson, Judgement.UNSURE, unsure.score(), unsure.why()));
        } else if (decision instanceof MatchDecision.NotSame apart) {
            edges.add(machine(one, other, otherPerson, Judgement.NOT_SAME, null, apart.why()));
        }
        return edges;
    }

    private static Edge machine(
            MentionId one,
            MentionId other,
            @Nullable DefectorId otherPerson,
            Judgement judgement,
            @Nullable Double score,
            List<String> why) {
        return new Edge(one, other, otherPerson, judgement, Judge.MACHINE, score, why, null);
    }

    private static AppliedDecision applied(Decision decision) {
        return new AppliedDecision(
                decision.decisionId(),
                decision.kind(),
                decision.at(),
                decision.by(),
                decision.attribute(),
                decision.value(),
                null);
    }
}
