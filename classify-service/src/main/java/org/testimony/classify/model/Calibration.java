package org.testimony.classify.model;

/**
 * Turns a score into a probability: {@code 1 / (1 + exp(-(slope * score + shift)))}, after Platt (1999).
 *
 * @param slope above 0 when higher scores mean more likely
 */
public record Calibration(double slope, double shift) {
    /** How likely a score makes it, 0 to 1. */
    public double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + shift)));
    }
}
