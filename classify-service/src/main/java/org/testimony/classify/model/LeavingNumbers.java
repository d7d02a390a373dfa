package org.testimony.classify.model;

import java.util.ArrayList;
import java.util.List;

/** What an article's sentences say happened, as numbers from which a model judges whether somebody left. */
public final class LeavingNumbers {
    /** The event that counts. */
    public static final String LEFT = "left";

    /** Where among the numbers the rules' proof stands. */
    public static final int PROOF = 1;

    /** Rules that found somebody are believed unless the model is surer than this that they err. */
    public static final double VETO = 0.2;

    private static final List<String> OTHERS = List.of(
            "captive", "captured", "civilian", "denied", "inside", "joined", "other-army", "possible", "stopped");
    private static final double SOFT = 0.02;

    private LeavingNumbers() {}

    /**
     * The numbers, in a fixed order: the likeliest leaving, what rules say, and the likeliest of each other event.
     *
     * @param events of each sentence
     * @param proof points of the rules as a share of what they ask for, 0 to 2
     */
    public static List<Double> of(List<Likelihoods> events, double proof) {
        List<Double> out = new ArrayList<>();
        out.add(likeliest(events, LEFT));
        out.add(Math.min(2, proof));
        OTHERS.forEach(other -> out.add(likeliest(events, other)));
        return out;
    }

    private static double likeliest(List<Likelihoods> events, String event) {
        return logOdds(events.stream().mapToDouble(e -> e.of(event)).max().orElse(0));
    }

    private static double logOdds(double share) {
        return Math.log((share + SOFT) / (1 - share + SOFT));
    }
}
