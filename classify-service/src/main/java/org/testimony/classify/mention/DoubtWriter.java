package org.testimony.classify.mention;

import java.util.List;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;

/** Writes down what is left to a person: texts and persons between the two limits. */
public final class DoubtWriter {
    private DoubtWriter() {}

    /** Whether the article counts at all; empty when that is sure. */
    public static List<ReviewItem> relevance(People people) {
        if (!people.relevanceUnsure()) {
            return List.of();
        }
        LeavingEvidence evidence = new LeavingEvidence(people.document(), people.events());
        return List.of(new ReviewItem(ReviewReason.RELEVANCE, null, people.relevance(), evidence.of(people.signs())));
    }

    /** The persons of an article that counts of whom it is unsure. */
    public static List<ReviewItem> mentions(People people) {
        LeavingEvidence evidence = new LeavingEvidence(people.document(), people.events());
        return people.unsure().stream()
                .map(p -> new ReviewItem(
                        ReviewReason.MENTION, null, people.likely(p), evidence.of(p, people.groupSigns())))
                .toList();
    }
}
