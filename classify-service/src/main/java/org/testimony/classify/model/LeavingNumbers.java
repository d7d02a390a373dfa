package org.testimony.classify.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an article's sentences say happened, as numbers from which a model judges whether somebody left. */
public final class LeavingNumbers {
    /** The event that counts. */
    public static final String LEFT = "left";

    private static final List<String> OTHERS = List.of(
            "captive", "captured", "civilian", "denied", "inside", "joined", "other-army", "possible", "stopped");
    private static final double SOFT = 0.02;

    private LeavingNumbers() {}

    /**
     * The numbers, in a fixed order: the two likeliest leavings, what rules say, and the likeliest of each other event.
     *
     * @param events of each sentence
     * @param proof points of the rules as a share of what they ask for, 0 to 2
     */
    public static List<Double> of(List<Likelihoods> events, double proof) {
        List<Double> left = events.stream()
                .map(e -> e.of(LEFT))
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Double> out = new ArrayList<>();
        out.add(logOdds(left.isEmpty() ? 0 : left.get(0)));
        out.add(logOdds(left.size() < 2 ? 0 : left.get(1)));
        out.add(Math.min(2, proof));
        for (String other : OTHERS) {
            out.add(logOdds(events.stream().mapToDouble(e -> e.of(other)).max().orElse(0)));
        }
        return out;
    }

    private static double logOdds(double share) {
        return Math.log((share + SOFT) / (1 - share + SOFT));
    }
}
