package org.testimony.classify.model.training;

import org.testimony.classify.model.Calibration;

/** Fits a calibration to scores that were given to sentences not learnt from (Platt 1999, targets as in Lin et al. 2007). */
final class PlattFit {
    private static final int STEPS = 100;
    private static final double RIDGE = 1e-6;

    private PlattFit() {}

    /** The calibration that makes the answers likeliest, by Newton's method. */
    static Calibration of(double[] scores, boolean[] yes) {
        int positive = 0;
        for (boolean y : yes) {
            positive += y ? 1 : 0;
        }
        double high = (positive + 1.0) / (positive + 2.0);
        double low = 1.0 / (yes.length - positive + 2.0);
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = RIDGE;
            double hab = 0;
            double hbb = RIDGE;
            for (int i = 0; i < scores.length; i++) {
                double p = new Calibration(slope, shift).probability(scores[i]);
                double d = p - (yes[i] ? high : low);
                double w = p * (1 - p);
                ga += d * scores[i];
                gb += d;
                haa += w * scores[i] * scores[i];
                hab += w * scores[i];
                hbb += w;
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            slope -= da;
            shift -= db;
            if (Math.abs(da) + Math.abs(db) < 1e-9) {
                break;
            }
        }
        return new Calibration(slope, shift);
    }
}
