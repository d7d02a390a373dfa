package org.testimony.contract.reading;

import java.util.List;
import org.testimony.contract.Require;
import org.testimony.contract.text.Evidence;

/**
 * One reason for leaving, as a text attributes it to people who left.
 *
 * @param code the codebook's code, such as {@code brutality}
 * @param score how sure the reading is, 0 to 1
 */
public record Narrative(String code, double score, List<Evidence> evidence) {
    public Narrative {
        Require.text(code, "narrative.code");
        Require.share(score, "narrative.score");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a narrative needs evidence");
        }
    }
}
