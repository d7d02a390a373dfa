package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.text.Evidence;

/**
 * What the reading left open instead of guessing. Nothing of it is counted.
 *
 * @param code the narrative in question
 * @param score how sure the reading is, 0 to 1, between the two thresholds of what is asked
 * @param evidence the sentences that made it doubtful
 */
public record ReviewItem(
        ReviewReason reason,
        @Nullable String code,
        @Nullable Double score,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence) {
    public ReviewItem {
        Require.present(reason, "review.reason");
        if (score != null) {
            Require.share(score, "review.score");
        }
        evidence = List.copyOf(evidence);
    }
}
