package org.testimony.classify.model.training;

import java.util.List;
import org.testimony.classify.mention.Candidate;
import org.testimony.classify.mention.People;

/**
 * A text from which is learnt who left.
 *
 * @param fold the part of cross-validation that leaves it out
 * @param weight how often it counts: an article more than a sentence that stands alone
 * @param left for each candidate the number of the person who left, or -1
 * @param persons how many persons left, found among the candidates or not
 */
record LeavingExample(
        People people, List<Candidate> candidates, int[] left, int persons, boolean relevant, int fold, int weight) {
    static final int ARTICLE = 3;
    static final int SENTENCE = 1;

    LeavingExample {
        candidates = List.copyOf(candidates);
        left = left.clone();
    }

    boolean article() {
        return weight == ARTICLE;
    }
}
