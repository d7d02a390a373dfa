package org.testimony.classify.narrative;

import java.util.List;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;

/**
 * What an article gives as reasons for leaving.
 *
 * @param coded the narratives that it carries, in the codebook's order
 * @param unsure those that are left to a person
 */
public record NarrativeFindings(List<Narrative> coded, List<ReviewItem> unsure) {
    public NarrativeFindings {
        coded = List.copyOf(coded);
        unsure = List.copyOf(unsure);
    }
}
