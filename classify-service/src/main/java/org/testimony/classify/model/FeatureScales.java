package org.testimony.classify.model;

/**
 * How much the kinds of features weigh against each other before anything is learnt.
 *
 * @param shared the value of a cue, lexicon group or form that a sentence has
 * @param words the length of all of a sentence's words and word parts together
 * @param parts letters of a word part; 0 for none
 * @param meaning the length of the encoder's point
 */
public record FeatureScales(float shared, float words, int parts, float meaning) {}
