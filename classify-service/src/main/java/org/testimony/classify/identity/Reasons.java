package org.testimony.classify.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** Says why a mention belongs to its person: an analyst's decision, else the machine's surest judgement. */
final class Reasons {
    private static final List<String> FOUNDED = List.of("first mention of this person");

    private final PairJudge judge;
    private final Workbench bench;

    Reasons(PairJudge judge, Workbench bench) {
        this.judge = judge;
        this.bench = bench;
    }

    /** A mention that nothing ties to another. */
    static MentionEntry founder(ReportedMention mention, DefectorId person) {
        return MentionEntry.first(mention, person, 1, FOUNDED);
    }

    /** The mention with what ties it to the others. */
    MentionEntry judged(MentionEntry entry, List<MentionId> part) {
        List<Decision> rulings = bench.book().inForce(Subjects.of(entry.id())).stream()
                .filter(Rulings::isOnPairs)
                .toList();
        MentionEntry tied = part.get(0).equals(entry.id()) ? entry.judged(1, FOUNDED) : tied(entry, part, rulings);
        List<String> why = new ArrayList<>(tied.why());
        rulings.stream().filter(d -> d.kind() == DecisionKind.NOT_SAME_PERSON).forEach(d -> why.add(words(d)));
        return tied.judged(tied.score(), why);
    }

    private MentionEntry tied(MentionEntry entry, List<MentionId> part, List<Decision> rulings) {
        for (int newest = rulings.size() - 1; newest >= 0; newest--) {
            Decision decision = rulings.get(newest);
            if (decision.kind() == DecisionKind.SAME_PERSON && ties(decision, entry.id(), part)) {
                return entry.judged(1, List.of(words(decision)));
            }
        }
        Same best = surest(bench.facts(entry.id()), part);
        return best == null ? entry.judged(1, FOUNDED) : entry.judged(best.score(), best.why());
    }

    private static boolean ties(Decision decision, MentionId mention, List<MentionId> part) {
        Subjects subjects = Subjects.of(decision);
        return part.stream().anyMatch(other -> subjects.pairs(Subjects.of(mention), Subjects.of(other)));
    }

    private @Nullable Same surest(MentionFacts mention, List<MentionId> part) {
        return part.stream()
                .filter(other -> !other.equals(mention.reading().mentionId()))
                .map(other -> judge.judge(mention, bench.facts(other)))
                .filter(Same.class::isInstance)
                .map(Same.class::cast)
                .max(Comparator.comparingDouble(Same::score))
                .orElse(null);
    }

    /** A decision in words: which one, whose, of which day; never its note. */
    static String words(Decision decision) {
        LocalDate day = LocalDate.ofInstant(decision.at(), ZoneOffset.UTC);
        String what =
                decision.kind() == DecisionKind.SAME_PERSON ? "same person" : "not the same person as another mention";
        return what + " by decision " + decision.decisionId() + " of " + decision.by() + " on " + day;
    }
}
