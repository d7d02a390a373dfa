package org.testimony.stats.alert.surge;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Tells a surge from what is usual. Reports come in bunches, so their number is taken to be negative binomial with the
 * dispersion of the past weeks; where they do not, it is Poisson. A z-score would need numbers large enough to be normal;
 * stories of people who left are few.
 */
public final class Surges {
    private Surges() {}

    /** How many days of counts are needed to judge by a rule. */
    public static int daysNeeded(SurgeRule rule) {
        return Baseline.DAYS + rule.days();
    }

    /**
     * Judges the last days.
     *
     * @throws IllegalArgumentException if there are fewer days than {@link #daysNeeded}
     */
    public static Surge lastDays(DailyCounts counts, SurgeRule rule) {
        int now = counts.days() - rule.days();
        if (now < Baseline.DAYS) {
            throw new IllegalArgumentException("counts of " + daysNeeded(rule) + " days are needed");
        }
        Baseline baseline = new Baseline(counts, now - Baseline.DAYS);
        double expected = 0;
        for (int day = now; day < counts.days(); day++) {
            expected += baseline.expected(day);
        }
        long observed = counts.sum(now, counts.days());
        // The level is itself an estimate; that widens what is usual.
        double variance = baseline.dispersion() * expected * (1 + rule.days() / baseline.days());
        double chance = atLeast(observed, expected, variance);
        return new Surge(observed, expected, chance, observed >= rule.minimum() && chance <= rule.chance());
    }

    /** The probability of {@code count} or more. */
    private static double atLeast(long count, double mean, double variance) {
        if (count == 0) {
            return 1;
        }
        if (variance <= mean * (1 + 1e-9)) {
            return RegularizedGamma.P.value(count, mean);
        }
        double size = mean * mean / (variance - mean);
        return RegularizedBeta.value(mean / (size + mean), count, size);
    }
}
