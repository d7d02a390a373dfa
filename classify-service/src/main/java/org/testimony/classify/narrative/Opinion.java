package org.testimony.classify.narrative;

import org.testimony.classify.model.Likelihoods;

/**
 * What a model makes of a sentence's words, as log odds from -5 to 5.
 *
 * @param narrative that it carries the narrative
 * @param complaint that it carries any
 * @param other that it carries the likeliest of the others
 */
record Opinion(double narrative, double complaint, double other) {
    private static final double LIMIT = 5;

    /** The opinion on one narrative. */
    static Opinion of(Likelihoods sentence, String code, Iterable<String> codes) {
        double other = 0;
        for (String another : codes) {
            other = another.equals(code) ? other : Math.max(other, sentence.of(another));
        }
        return new Opinion(
                logOdds(sentence.of(code)), logOdds(sentence.of(SentenceEvidence.COMPLAINT)), logOdds(other));
    }

    private static double logOdds(double likelihood) {
        double p = Math.min(0.999, Math.max(0.001, likelihood));
        return Math.max(-LIMIT, Math.min(LIMIT, Math.log(p / (1 - p))));
    }
}
