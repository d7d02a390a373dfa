package org.testimony.classify.codebook;

import org.testimony.contract.Require;

/**
 * When an article and a person count. Points are given by the kinds of patterns; a person counts from {@code threshold} points on.
 *
 * @param rule the rule in prose, for people
 * @param defector points for a word that says the person left, such as "ISIS defector"
 * @param left points for leaving the organisation in so many words
 * @param fled points for fleeing it, which people who never belonged to it do too
 * @param moved points for coming back, giving oneself up or getting away, which alone proves nothing
 * @param turned points for having had enough or changed one's mind
 * @param member points for having belonged to the organisation
 * @param threshold points from which a person counts
 */
public record Inclusion(
        String rule,
        double defector,
        double left,
        double fled,
        double moved,
        double turned,
        double member,
        double threshold) {
    public Inclusion {
        Require.text(rule, "inclusion.rule");
        if (!(threshold > 0)
                || !(defector >= 0)
                || !(left >= 0)
                || !(fled >= 0)
                || !(moved >= 0)
                || !(member >= 0)
                || !(turned >= 0)) {
            throw new IllegalArgumentException(
                    "inclusion: points must not be negative and the threshold must be above 0");
        }
    }
}
