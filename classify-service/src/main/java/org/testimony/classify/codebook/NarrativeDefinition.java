package org.testimony.classify.codebook;

import org.testimony.contract.Require;

/**
 * One reason for leaving.
 *
 * @param code the code in results
 * @param threshold points from which the reason is coded
 * @param strong cues worth 1 point
 * @param plain cues worth 0.6 points
 * @param weak cues worth 0.3 points
 */
public record NarrativeDefinition(
        String code, String name, String definition, double threshold, Phrases strong, Phrases plain, Phrases weak) {
    public NarrativeDefinition {
        Require.text(code, "narrative.code");
        Require.text(name, "narrative.name");
        Require.text(definition, "narrative.definition");
        Require.present(strong, "narrative.strong");
        Require.present(plain, "narrative.plain");
        Require.present(weak, "narrative.weak");
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("narrative.threshold must be above 0");
        }
    }

    /** Under what name an explanation cites the cues of a weight. */
    public String ref(String weight) {
        return "narratives." + code + "." + weight;
    }
}
