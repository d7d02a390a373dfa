package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the sentences of a text say happened, as a learnt model sees it: log odds of each event, each sentence asked at most
 * once. Filled by one thread.
 */
public final class Events {
    /** The events, in the order of their traits. */
    public static final List<String> NAMES = List.of(
            "left",
            "joined",
            "stopped",
            "captured",
            "inside",
            "captive",
            "civilian",
            "other-army",
            "denied",
            "possible",
            "none");

    private static final double NEVER = Math.log(0.01 / 1.01);

    private static final List<String> BEST = names("event ");
    private static final List<String> ANY = names("any event ");
    private static final List<String> MEAN = names("mean event ");
    private static final List<String> TOP = names("top event ");

    private final List<double[]> odds;

    private Events(List<double[]> odds) {
        this.odds = odds;
    }

    /** No model takes part. */
    public static Events none() {
        return new Events(List.of());
    }

    /**
     * Asks a model of every sentence.
     *
     * @param likelihoods for the number of a sentence, how likely each event of {@link #NAMES} is, 0 to 1
     */
    public static Events of(int sentences, IntFunction<double[]> likelihoods) {
        List<double[]> out = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            double[] shares = likelihoods.apply(i);
            double[] odds = new double[NAMES.size()];
            for (int e = 0; e < odds.length; e++) {
                odds[e] = Math.log((shares[e] + 0.01) / (1.01 - shares[e]));
            }
            out.add(odds);
        }
        return new Events(out);
    }

    /** The same where sentences of the page, not of the story, say nothing. */
    Events without(BitSet page) {
        if (page.isEmpty() || !known()) {
            return this;
        }
        List<double[]> out = new ArrayList<>(odds);
        for (int s = page.nextSetBit(0); s >= 0; s = page.nextSetBit(s + 1)) {
            double[] nothing = new double[NAMES.size()];
            Arrays.fill(nothing, NEVER);
            nothing[NAMES.indexOf("none")] = -NEVER;
            out.set(s, nothing);
        }
        return new Events(out);
    }

    /** Whether a model takes part. */
    public boolean known() {
        return !odds.isEmpty();
    }

    /** The log odds of an event in a sentence; 0 when no model takes part. */
    double odds(int sentence, String event) {
        return known() ? odds.get(sentence)[NAMES.indexOf(event)] : 0;
    }

    /** Adds what the sentences of a person say, and the whole text. */
    void addOf(BitSet sentences, Traits out) {
        if (known()) {
            add(sentences, 1, BEST, out);
            addOfText(out);
        }
    }

    /** Adds what the whole text says. */
    void addOfText(Traits out) {
        if (known()) {
            BitSet all = new BitSet();
            all.set(0, odds.size());
            add(all, 1, ANY, out);
            add(all, 3, TOP, out);
            add(all, odds.size(), MEAN, out);
        }
    }

    /** The mean of the highest few log odds. */
    private void add(BitSet sentences, int few, List<String> names, Traits out) {
        for (int e = 0; e < NAMES.size(); e++) {
            int event = e;
            double mean = sentences.stream()
                    .mapToDouble(s -> -odds.get(s)[event])
                    .sorted()
                    .limit(few)
                    .average()
                    .orElse(4);
            out.add(names.get(e), -mean);
        }
    }

    private static List<String> names(String prefix) {
        return NAMES.stream().map(n -> prefix + n).toList();
    }
}
