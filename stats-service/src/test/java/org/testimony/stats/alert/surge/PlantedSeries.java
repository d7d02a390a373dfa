package org.testimony.stats.alert.surge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Made series of daily counts over a year and a half, of four kinds: even, with a strong week, bursty, and with a trend. Half of
 * them have three surges planted at known days. The same seed makes the same series.
 */
record PlantedSeries(Kind kind, long[] counts, List<Planted> planted) {
    static final int DAYS = 540;
    static final LocalDate LAST = LocalDate.of(2016, 6, 30);
    private static final int FIRST = 100;

    enum Kind {
        EVEN,
        SEASONAL,
        BURSTY,
        TRENDING
    }

    /** Days from the first to the last of a surge. */
    record Planted(int from, int to) {}

    static PlantedSeries number(int number) {
        Random chance = new Random(7_001L + number);
        Kind kind = Kind.values()[number % Kind.values().length];
        double level = Math.exp(Math.log(0.15) + chance.nextDouble() * Math.log(40));
        double slope = kind == Kind.TRENDING ? (chance.nextBoolean() ? 1.2 : -1.2) / DAYS : 0;
        double[] usual = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            double week = kind == Kind.SEASONAL
                            && LAST.minusDays(DAYS - 1L - day).getDayOfWeek().getValue() > 5
                    ? 0.3
                    : 1;
            usual[day] = level * week * Math.exp(slope * (day - DAYS / 2.0));
        }
        List<Planted> planted = number / Kind.values().length % 2 == 0 ? plant(usual, chance) : List.of();
        long[] counts = new long[DAYS];
        for (int day = 0; day < DAYS; day++) {
            counts[day] = draw(usual[day], kind == Kind.BURSTY ? 2.5 : 1.2, chance);
        }
        return new PlantedSeries(kind, counts, planted);
    }

    /** A surge lasts 3 to 10 days and brings two and a half to five times the usual, and twelve reports more than usual at least. */
    private static List<Planted> plant(double[] usual, Random chance) {
        List<Planted> planted = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            int from = FIRST + 20 + n * 140 + chance.nextInt(80);
            int days = 3 + chance.nextInt(8);
            double factor = 2.5 + 2.5 * chance.nextDouble();
            double sum = 0;
            for (int day = from; day < from + days; day++) {
                sum += usual[day];
            }
            double more = Math.max(sum * (factor - 1), 12);
            for (int day = from; day < from + days; day++) {
                usual[day] += more / days;
            }
            planted.add(new Planted(from, from + days - 1));
        }
        return List.copyOf(planted);
    }

    /** Negative binomial with a variance of so many times the mean, as a Poisson count whose mean varies. */
    private static long draw(double mean, double dispersion, Random chance) {
        double shape = mean / (dispersion - 1);
        return poisson(gamma(shape, chance) * (dispersion - 1), chance);
    }

    private static long poisson(double mean, Random chance) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = chance.nextDouble(); product > limit; product *= chance.nextDouble()) {
            count++;
        }
        return count;
    }

    /** After Marsaglia and Tsang, ACM Transactions on Mathematical Software 26 (2000), 363–372. */
    private static double gamma(double shape, Random chance) {
        if (shape < 1) {
            return gamma(shape + 1, chance) * Math.pow(chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(chance.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** The counts up to a day. */
    DailyCounts until(int day) {
        long[] known = Arrays.copyOf(counts, day + 1);
        return new DailyCounts(LAST.minusDays(DAYS - 1L - day), known);
    }
}
