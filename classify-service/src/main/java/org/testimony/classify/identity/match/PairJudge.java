package org.testimony.classify.identity.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.testimony.classify.identity.match.MatchDecision.NotSame;
import org.testimony.classify.identity.match.MatchDecision.Same;
import org.testimony.classify.identity.match.MatchDecision.Unrelated;
import org.testimony.classify.identity.match.MatchDecision.Unsure;

/**
 * Judges one pair of mentions: contradictions first, then the sum of the points of all features. Symmetric, and a function
 * of the two mentions alone. Remembers judgements made lately. Not thread-safe.
 */
public final class PairJudge {
    // Smaller points do not explain anything to a reader.
    private static final double WORTH_TELLING = 0.1;

    // Log-odds at which one wrong word is as likely as a second person.
    private static final double EVEN = 0;

    private final double prior;
    private final Map<String, Double> points;
    private final Map<String, Double> nameless;
    private final MatchWeights weights;
    private final double unsure;
    private final JudgedPairs judged = new JudgedPairs();

    /** Judges by the weights that come with the service. */
    public PairJudge() {
        this(MatchWeights.packaged());
    }

    /** Judges by other weights, as when new ones are fitted. */
    public PairJudge(MatchWeights weights) {
        this.prior = weights.prior();
        this.points = weights.points("");
        this.nameless = weights.points(MatchWeights.NAMELESS);
        this.weights = weights;
        this.unsure = logOdds(weights.unsure());
    }

    /**
     * The judgement of two mentions. What always binds is asked first. A differing attribute binds unless all else makes
     * one wrong word likelier than two people: then the pair is at most as sure as the sum of its points says, and never
     * sure when no name is on either side.
     */
    public MatchDecision judge(MentionFacts one, MentionFacts other) {
        return judged.of(one, other, this::weighed);
    }

    private MatchDecision weighed(MentionFacts one, MentionFacts other) {
        CandidatePair pair = CandidatePair.of(one, other);
        List<String> binding = asked(Contradiction.BINDING, pair);
        if (!binding.isEmpty()) {
            return new NotSame(binding);
        }
        List<String> doubts = asked(Contradiction.OF_ATTRIBUTES, pair);
        double sum = sum(pair);
        boolean likely = sum >= Math.max(doubts.isEmpty() ? Double.NEGATIVE_INFINITY : EVEN, unsure);
        // Most pairs are decided without their blocks, which take time to find.
        if (!likely || !one.sharesBlockWith(other)) {
            return doubts.isEmpty() ? new Unrelated() : new NotSame(doubts);
        }
        double score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
        // Father and son may share a story; without a name nothing tells them apart but what contradicts.
        boolean open = !doubts.isEmpty() && pair.isNameless();
        return !open && sum >= logOdds(weights.line(pair)) ? new Same(score, why(pair)) : new Unsure(score, why(pair));
    }

    /** Whether something between the two is never outweighed. */
    public static boolean isBound(CandidatePair pair) {
        return !asked(Contradiction.BINDING, pair).isEmpty();
    }

    /** Log-odds that the two are one person. */
    double sum(CandidatePair pair) {
        double sum = prior;
        for (Feature feature : Feature.ALL) {
            String level = feature.level(pair);
            sum += level == null ? 0 : worth(feature, level, pair);
        }
        return sum;
    }

    private double worth(Feature feature, String level, CandidatePair pair) {
        boolean apart = feature != NameFeature.NAME && pair.isNameless();
        return (apart ? nameless : points).getOrDefault(level, 0.0);
    }

    private record Reason(String why, double points) {}

    private List<String> why(CandidatePair pair) {
        List<Reason> reasons = new ArrayList<>();
        for (Feature feature : Feature.ALL) {
            String level = feature.level(pair);
            double worth = level == null ? 0 : worth(feature, level, pair);
            if (Math.abs(worth) >= WORTH_TELLING) {
                reasons.add(new Reason(feature.why(pair), worth));
            }
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::points).reversed())
                .map(r -> r.why() + ' ' + signed(r.points()))
                .toList();
    }

    /** With sign and one decimal. Written by hand, since a formatter would take longer than the judgement. */
    private static String signed(double points) {
        long tenths = Math.round(Math.abs(points) * 10);
        return (points < 0 ? "-" : "+") + tenths / 10 + '.' + tenths % 10;
    }

    private static List<String> asked(List<Contradiction> rules, CandidatePair pair) {
        List<String> answers = List.of();
        for (Contradiction rule : rules) {
            String answer = rule.between(pair).orElse(null);
            if (answer != null) {
                answers = answers.isEmpty() ? new ArrayList<>() : answers;
                answers.add(answer);
            }
        }
        return answers;
    }

    private static double logOdds(double likelihood) {
        return Math.log(likelihood / (1 - likelihood));
    }
}
