package org.testimony.classify.identity.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MatchDecision.Unrelated;
import org.testimony.classify.identity.match.MatchDecision.Unsure;
import org.testimony.classify.identity.name.NameMatch;

/**
 * Judges one pair of mentions: contradictions first, then the sum of the points of all features. Symmetric, and a function
 * of the two mentions alone.
 */
public final class PairJudge {
    // Smaller points do not explain anything to a reader.
    private static final double WORTH_TELLING = 0.1;

    private final MatchWeights weights;
    private final Map<String, Double> points;
    private final double same;
    private final double unsure;

    /** Judges by the weights that come with the service. */
    public PairJudge() {
        this(MatchWeights.packaged());
    }

    public PairJudge(MatchWeights weights) {
        this.weights = weights;
        this.points = weights.points();
        this.same = logOdds(weights.same());
        this.unsure = logOdds(weights.unsure());
    }

    /** The judgement of two mentions. */
    public MatchDecision judge(MentionFacts one, MentionFacts other) {
        CandidatePair pair = CandidatePair.of(one, other);
        List<String> against = contradictions(pair);
        if (!against.isEmpty()) {
            return new NotSame(against);
        }
        return one.sharesBlockWith(other) ? weigh(pair) : new Unrelated();
    }

    /** What binds two mentions to be two people; empty when nothing does. */
    public static List<String> contradictions(CandidatePair pair) {
        List<String> against = asked(Contradiction.BINDING, pair);
        List<String> doubts = asked(Contradiction.OF_ATTRIBUTES, pair);
        if (!against.isEmpty() || doubts.size() > 1 || (doubts.size() == 1 && !isSturdy(pair))) {
            against.addAll(doubts);
        }
        return against;
    }

    /** An uncommon name, or one text with one name, is less likely shared by chance than one word is wrong. */
    private static boolean isSturdy(CandidatePair pair) {
        return NameFeature.isTelling(pair.names())
                || (pair.isOfOneStory() && pair.names().match().compareTo(NameMatch.SINGLE) <= 0);
    }

    private record Scored(String why, double points) {}

    private MatchDecision weigh(CandidatePair pair) {
        List<Scored> findings = new ArrayList<>();
        double sum = weights.prior();
        for (Feature feature : Feature.ALL) {
            Finding finding = feature.compare(pair).orElse(null);
            if (finding != null) {
                double found = points.getOrDefault(finding.level(), 0.0);
                sum += found;
                findings.add(new Scored(finding.why(), found));
            }
        }
        if (sum < unsure) {
            return new Unrelated();
        }
        double score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
        return sum >= same ? new Same(score, told(findings)) : new Unsure(score, told(findings));
    }

    private static List<String> told(List<Scored> findings) {
        return findings.stream()
                .filter(f -> Math.abs(f.points()) >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble(Scored::points).reversed())
                .map(f -> String.format(Locale.ROOT, "%s %+.1f", f.why(), f.points()))
                .toList();
    }

    private static List<String> asked(List<Contradiction> rules, CandidatePair pair) {
        List<String> answers = new ArrayList<>();
        for (Contradiction rule : rules) {
            rule.between(pair).ifPresent(answers::add);
        }
        return answers;
    }

    private static double logOdds(double likelihood) {
        return Math.log(likelihood / (1 - likelihood));
    }
}
