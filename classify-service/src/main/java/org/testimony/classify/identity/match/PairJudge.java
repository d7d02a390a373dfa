package org.testimony.classify.identity.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MatchDecision.Unrelated;
import org.testimony.classify.identity.match.MatchDecision.Unsure;
import org.testimony.classify.identity.name.NameMatch;

/**
 * Judges one pair of mentions: contradictions first, then the sum of what the features say. Symmetric, and a function of
 * the two mentions alone. Remembers judgements made lately. Not thread-safe.
 */
public final class PairJudge {
    // Points needed to merge: an uncommon single name with nationality and gender just reaches it, a battle name with
    // the
    // same agreements does not.
    private static final double SAME = 4;
    // Points that deserve an analyst's look.
    private static final double UNSURE = 2.7;
    // What one contradicting attribute costs a full name: it still merges only with several agreements beside.
    private static final double DOUBT = 3;
    // Maps points to a score: three points are even odds once the chance of an accidental meeting in a block is
    // counted.
    private static final double EVEN = 3;

    private final JudgedPairs judged = new JudgedPairs();

    /** The judgement of two mentions. */
    public MatchDecision judge(MentionFacts one, MentionFacts other) {
        return judged.of(one, other, PairJudge::weighed);
    }

    private static MatchDecision weighed(MentionFacts one, MentionFacts other) {
        CandidatePair pair = CandidatePair.of(one, other);
        List<String> against = asked(Contradiction.BINDING, pair);
        List<String> doubts = asked(Contradiction.OF_ATTRIBUTES, pair);
        boolean sturdy = doubts.size() == 1 && isSturdy(pair);
        if (!against.isEmpty() || (!doubts.isEmpty() && !sturdy)) {
            against.addAll(doubts);
            return new NotSame(against);
        }
        return one.sharesBlockWith(other) ? weigh(pair, doubts) : new Unrelated();
    }

    /** A full name, or one text with one name, outweighs one contradicting attribute enough to leave it in doubt. */
    private static boolean isSturdy(CandidatePair pair) {
        NameMatch names = pair.names().match();
        return names == NameMatch.FULL || (pair.isOfOneStory() && names.compareTo(NameMatch.SINGLE) <= 0);
    }

    private static MatchDecision weigh(CandidatePair pair, List<String> doubts) {
        List<Finding> findings = new ArrayList<>();
        Feature.ALL.forEach(feature -> feature.compare(pair).ifPresent(findings::add));
        doubts.forEach(doubt -> findings.add(new Finding(-DOUBT, doubt)));
        double points = findings.stream().mapToDouble(Finding::points).sum();
        if (points < UNSURE) {
            return new Unrelated();
        }
        List<String> why = findings.stream()
                .sorted(Comparator.comparingDouble(Finding::points).reversed())
                .map(Finding::why)
                .toList();
        double score = Math.round(1000 / (1 + Math.exp(EVEN - points))) / 1000.0;
        return points >= SAME ? new Same(score, why) : new Unsure(score, why);
    }

    private static List<String> asked(List<Contradiction> rules, CandidatePair pair) {
        List<String> answers = new ArrayList<>();
        rules.forEach(rule -> rule.between(pair).ifPresent(answers::add));
        return answers;
    }
}
