package org.testimony.classify.narrative;

import org.testimony.classify.model.ArticleWeights;

/** What all sentences of an article together say of a narrative. */
public final class ArticleScore {
    private static final int MOST = 5;

    private ArticleScore() {}

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
