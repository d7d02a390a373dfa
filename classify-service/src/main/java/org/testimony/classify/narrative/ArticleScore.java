package org.testimony.classify.narrative;

import org.testimony.classify.model.ArticleWeights;

/** What all sentences of an article together say of a narrative. */
public final class ArticleScore {
    private static final int MOST = 5;

    private static final int MOST_SHOWN = 3;

    /** A further sentence below this was wrong too often: 0.72 right on articles that were looked at, the first 0.85. */
    private static final double NEARLY_SURE = 0.8;

    private ArticleScore() {}

    /**
     * How many of the best sentences stand for the whole: the likeliest in any case, since nothing is said without a
     * sentence; a second and a third only when nearly sure, and from a threshold on.
     *
     * @param likelihoods of the sentences, the highest first
     */
    public static int shown(double[] likelihoods, double threshold) {
        int count = Math.min(1, likelihoods.length);
        double sure = Math.max(threshold, NEARLY_SURE);
        while (count < Math.min(MOST_SHOWN, likelihoods.length) && likelihoods[count] >= sure) {
            count++;
        }
        return count;
    }

    /** The probability from the likelihoods of the sentences, the highest first. */
    public static double of(ArticleWeights article, double[] likelihoods) {
        return article.calibration().probability(raw(likelihoods));
    }

    /** The log odds that at least one of the best sentences is evidence. */
    public static double raw(double[] likelihoods) {
        double none = 1;
        for (int i = 0; i < Math.min(MOST, likelihoods.length); i++) {
            none *= 1 - likelihoods[i];
        }
        double any = Math.min(0.9999, Math.max(0.0001, 1 - none));
        return Math.log(any / (1 - any));
    }
}
