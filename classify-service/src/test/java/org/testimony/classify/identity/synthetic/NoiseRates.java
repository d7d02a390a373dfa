package org.testimony.classify.identity.synthetic;

/**
 * How often reports leave something out or get it wrong, as shares from 0 to 1.
 *
 * @param missing attributes that a report does not give
 * @param wrong given attributes that are wrong
 * @param otherForm stories that name a person in another form than usual (initial, first name, battle name, none)
 * @param respelled names in another transliteration, where the culture's script is not Latin
 * @param typo names with a slip of one letter
 * @param arabicScript names printed in Arabic letters
 * @param alias reports that add another name
 * @param undated articles without a date
 * @param otherProof copies in which another sentence proves the leaving
 * @param lookAlike people who share first name, nationality and age with another
 */
public record NoiseRates(
        Rates missing,
        Rates wrong,
        double otherForm,
        double respelled,
        double typo,
        double arabicScript,
        double alias,
        double undated,
        double otherProof,
        double lookAlike) {

    /** A rate for each attribute. */
    public record Rates(double nationality, double gender, double age, double role, double residence, double left) {}

    /**
     * As counted on 324 persons found in 687 labelled articles by the reader: what it left out, and what it said otherwise
     * than the labels. The rates of names are estimates from the same articles.
     */
    public static NoiseRates measured() {
        return new NoiseRates(
                new Rates(0.39, 0.03, 0.30, 0.33, 0.15, 0.62),
                new Rates(0.08, 0.01, 0.02, 0.18, 0.09, 0.20),
                0.2,
                0.25,
                0.02,
                0.02,
                0.19,
                0.25,
                0.3,
                0.05);
    }
}
