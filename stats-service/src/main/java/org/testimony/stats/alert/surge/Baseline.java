package org.testimony.stats.alert.surge;

import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * What is usual, from {@value #WEEKS} weeks. A day's expected count is a level that follows slow changes times a factor of
 * its weekday. Days that were themselves surges hardly count, so that one surge does not hide the next; that and the
 * measured dispersion follow Noufaily and others, "An improved algorithm for outbreak detection in multiple surveillance
 * systems", Statistics in Medicine 32 (2013), 1206–1222. Their regression on years of weeks is replaced by means, since
 * these series are short and mostly small.
 */
final class Baseline {
    static final int WEEKS = 8;
    static final int DAYS = 7 * WEEKS;

    /** Days at the level's half weight: a trend over weeks is followed, a week is not. */
    private static final double HALF_LIFE = 14;
    /** As if so many reports had been spread evenly over the week: few reports make no weekday special. */
    private static final double EVEN_REPORTS = 14;
    /** What is supposed of the dispersion before anything is known, as if seen on so many days. */
    private static final double SUPPOSED = 1.5;

    private static final double SUPPOSED_DAYS = 10;
    private static final double MOST_OF_A_DAY = 25;

    /** A residual beyond this many standard deviations marks a former surge, as in the paper. */
    private static final double UNUSUAL = 2.58;

    private final DailyCounts counts;
    private final int from;
    private final double[] weights = new double[DAYS];
    private final double[] weekday = new double[DayOfWeek.values().length + 1];
    private double level;
    private double dispersion = 1;

    /** The days {@code from} to {@code from + DAYS} of some counts. */
    Baseline(DailyCounts counts, int from) {
        this.counts = counts;
        this.from = from;
        Arrays.fill(weights, 1);
        fit();
        playDownSurges();
        fit();
    }

    /** What to expect on a day after the baseline. */
    double expected(int day) {
        return level * weekday[counts.weekday(day).getValue()];
    }

    /** Variance of a day's count as a multiple of its expectation, at least 1. */
    double dispersion() {
        return dispersion;
    }

    /** How many even days would say as much about the level. */
    double days() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DAYS; i++) {
            double weight = weight(i);
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    private void fit() {
        fitWeekdays();
        double observed = 0;
        double exposed = 0;
        for (int i = 0; i < DAYS; i++) {
            observed += weight(i) * counts.on(from + i);
            exposed += weight(i) * weekday[counts.weekday(from + i).getValue()];
        }
        // Half a report, so that a silent past does not make the first one a surge without a minimum.
        level = (observed + 0.5 * weight(DAYS - 1)) / exposed;
        fitDispersion();
    }

    private double weight(int day) {
        return weights[day] * Math.pow(0.5, (DAYS - 1 - day) / HALF_LIFE);
    }

    private void fitWeekdays() {
        double[] reports = new double[weekday.length];
        double[] days = new double[weekday.length];
        for (int i = 0; i < DAYS; i++) {
            int of = counts.weekday(from + i).getValue();
            reports[of] += weights[i] * counts.on(from + i);
            days[of] += weights[i];
        }
        double mean = (Arrays.stream(reports).sum() + EVEN_REPORTS)
                / Arrays.stream(days).sum();
        for (int of = 1; of < weekday.length; of++) {
            weekday[of] = (reports[of] + EVEN_REPORTS / 7) / (Math.max(days[of], 1e-9) * mean);
        }
    }

    /** From all days: were unusual ones left out, bursts would seem more unusual than they are. One alone cannot decide it. */
    private void fitDispersion() {
        double sum = SUPPOSED * SUPPOSED_DAYS;
        for (int i = 0; i < DAYS; i++) {
            double usual = expected(from + i);
            double off = counts.on(from + i) - usual;
            sum += Math.min(MOST_OF_A_DAY, off * off / usual);
        }
        dispersion = Math.max(1, sum / (DAYS - 2 + SUPPOSED_DAYS));
    }

    private void playDownSurges() {
        for (int i = 0; i < DAYS; i++) {
            double usual = expected(from + i);
            // Anscombe's residual of a Poisson count.
            double residual = 1.5
                    * (Math.pow(counts.on(from + i), 2 / 3.0) - Math.pow(usual, 2 / 3.0))
                    / (Math.pow(usual, 1 / 6.0) * Math.sqrt(dispersion));
            weights[i] = residual > UNUSUAL ? 1 / (residual * residual) : 1;
        }
    }
}
