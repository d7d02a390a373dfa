package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.testimony.contract.Require;
import org.testimony.contract.text.Evidence;

/**
 * One reason for leaving, as a text attributes it to people who left.
 *
 * @param code the codebook's code, such as {@code brutality}
 * @param score how sure the reading is, 0 to 1
 * @param grounds which rules and models led to it
 */
public record Narrative(
        String code,
        double score,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {
    public Narrative {
        Require.text(code, "narrative.code");
        Require.share(score, "narrative.score");
        evidence = List.copyOf(evidence);
        grounds = List.copyOf(grounds);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a narrative needs evidence");
        }
    }

    /** A narrative of which nothing is told but its evidence. */
    public Narrative(String code, double score, List<Evidence> evidence) {
        this(code, score, evidence, List.of());
    }
}
