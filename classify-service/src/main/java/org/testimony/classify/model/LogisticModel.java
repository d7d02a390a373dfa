package org.testimony.classify.model;

import java.util.List;
import java.util.stream.IntStream;

/** One learnt question about a sentence: weights of its features, and how sure the sum makes the answer. Immutable. */
public final class LogisticModel {
    private final float[] weights;
    private final double bias;

    public LogisticModel(float[] weights, double bias) {
        this.weights = weights.clone();
        this.bias = bias;
    }

    /** The score of a sentence: above 0 speaks for yes. */
    public double score(FeatureVector features) {
        return features.times(weights) + bias;
    }

    /** The weights in order of feature number. */
    public List<Double> list() {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> (double) weights[i])
                .toList();
    }

    float[] weights() {
        return weights;
    }

    /** What is added to every score. */
    public double bias() {
        return bias;
    }
}
