package org.testimony.classify.reading;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.mention.DoubtWriter;
import org.testimony.classify.mention.People;
import org.testimony.classify.narrative.NarrativeFindings;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;

/**
 * Whether an article counts, how sure that is, what it complains of, and what is left to a person.
 *
 * @param relevance 0 to 1
 */
record Outcome(double relevance, boolean relevant, List<Narrative> narratives, List<ReviewItem> review) {
    /** The organisation is not spoken of. */
    static final Outcome NOT_NAMED = new Outcome(0, false, List.of(), List.of());

    /** An article that does not count; only the doubt is told. */
    static Outcome doubted(People people) {
        double relevance = people.relevant() ? 0 : people.relevance();
        return new Outcome(relevance, false, List.of(), DoubtWriter.relevance(people));
    }

    /** An article that counts. */
    static Outcome counted(People people, NarrativeFindings findings) {
        List<ReviewItem> review = new ArrayList<>(DoubtWriter.mentions(people));
        review.addAll(findings.unsure());
        return new Outcome(people.relevance(), true, findings.coded(), List.copyOf(review));
    }
}
