package org.testimony.classify.narrative;

/**
 * A phrase of the codebook that speaks for a narrative.
 *
 * @param points 1 when strong, 0.6 when plain, 0.3 when weak
 * @param trust how often such a cue is right where somebody who left speaks; set by hand between what was seen on texts
 *     that the cues were written from and on texts that they were not (decision 0013)
 * @param ref where it stands in the codebook, and how it is written there
 * @param start where its words begin in the text
 * @param end where they end
 */
public record Cue(double points, double trust, String ref, int start, int end) {}
