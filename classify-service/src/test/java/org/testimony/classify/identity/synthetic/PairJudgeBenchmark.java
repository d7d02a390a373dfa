package org.testimony.classify.identity.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;

/** What one judgement costs, by how it ends: median of seven repetitions in nanoseconds, warm-up discarded. */
public final class PairJudgeBenchmark {
    private static final int PAIRS = 200_000;
    private static final int REPETITIONS = 7;

    private record Pair(MentionFacts one, MentionFacts other) {}

    private PairJudgeBenchmark() {}

    public static void main(String[] args) {
        PairJudge judge = new PairJudge();
        Map<String, List<Pair>> kinds = kinds(judge);
        kinds.forEach((kind, pairs) -> {
            double[] nanos = new double[REPETITIONS];
            for (int i = -2; i < REPETITIONS; i++) {
                double cost = cost(judge, pairs);
                if (i >= 0) {
                    nanos[i] = cost;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT, "%-10s %8d pairs %7.0f ns a pair%n", kind, pairs.size(), nanos[REPETITIONS / 2]);
        });
    }

    private static Map<String, List<Pair>> kinds(PairJudge judge) {
        CandidatePairs world = FitWeights.world(FitWeights.HELD_BACK);
        Map<String, List<Pair>> kinds = new TreeMap<>();
        Random random = new Random(1);
        for (int i = 0; i < PAIRS; i++) {
            add(
                    judge,
                    kinds,
                    world.facts(random.nextInt(FitWeights.MENTIONS)),
                    world.facts(random.nextInt(FitWeights.MENTIONS)));
        }
        int[] taken = {0};
        world.forEach((one, other) -> {
            if (taken[0]++ < PAIRS) {
                add(judge, kinds, world.facts(one), world.facts(other));
            }
        });
        return kinds;
    }

    private static void add(PairJudge judge, Map<String, List<Pair>> kinds, MentionFacts one, MentionFacts other) {
        MatchDecision decision = judge.judge(one, other);
        kinds.computeIfAbsent(decision.getClass().getSimpleName(), k -> new ArrayList<>())
                .add(new Pair(one, other));
    }

    private static double cost(PairJudge judge, List<Pair> pairs) {
        long start = System.nanoTime();
        long reasons = 0;
        for (Pair pair : pairs) {
            reasons += judge.judge(pair.one(), pair.other()).why().size();
        }
        double cost = (double) (System.nanoTime() - start) / pairs.size();
        return reasons < 0 ? 0 : cost;
    }
}
