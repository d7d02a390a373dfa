package org.testimony.classify.model;

import java.util.List;

/**
 * How the sentences of an article make a judgement of the whole: a narrative, or that somebody left.
 *
 * @param weights of what speaks for it, in a fixed order
 * @param bias added to their sum
 * @param calibration from what all sentences together say to a probability
 * @param shown how likely a sentence must be evidence to be shown
 * @param coded from which probability it holds
 * @param unsure from which probability on it is left to a person
 */
public record ArticleWeights(
        List<Double> weights, double bias, Calibration calibration, double shown, double coded, double unsure) {
    public ArticleWeights {
        weights = List.copyOf(weights);
    }

    /** How likely it is, from what speaks for it. */
    public double probability(List<Double> speaking) {
        double sum = bias;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * speaking.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
