package org.testimony.contract.reading;

import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;

/**
 * What led to an output, so that anyone can check it.
 *
 * @param ref a rule as {@code narratives.hardship.strong: cannon fodder}, or a model as {@code narratives@1.0.0}
 * @param score how sure it was, 0 to 1; absent for a rule that either holds or does not
 * @param start where in the text the words begin that it stands on, in UTF-16 units; absent for the whole text
 * @param end where they end, exclusive
 */
public record Ground(
        Origin by,
        String ref,
        @Nullable Double score,
        @Nullable Integer start,
        @Nullable Integer end) {
    public Ground {
        Require.present(by, "ground.by");
        Require.text(ref, "ground.ref");
        if (score != null) {
            Require.share(score, "ground.score");
        }
        if ((start == null) != (end == null) || start != null && (start < 0 || end < start)) {
            throw new IllegalArgumentException("ground: start and end belong together and start comes first");
        }
    }

    /** A rule of the codebook that holds for some words. */
    public static Ground rule(String ref, int start, int end) {
        return new Ground(Origin.RULE, ref, null, start, end);
    }

    /** A model's opinion of some words. */
    public static Ground model(String ref, double score, int start, int end) {
        return new Ground(Origin.MODEL, ref, score, start, end);
    }
}
