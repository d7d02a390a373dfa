package org.testimony.stats.alert.surge;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Precision and recall on 200 made series, beside a fixed threshold and a z-score. A surge is found when an alarm stands on one
 * of its days or in the week after it. Alarms on days in a row are one; one that is at no surge is false.
 */
final class SurgeBenchmark {
    private static final int SERIES = 200;
    private static final int FIRST = 100;

    private final List<PlantedSeries> series =
            IntStream.range(0, SERIES).mapToObj(PlantedSeries::number).toList();

    private record Score(int found, int planted, int right, int raised) {
        Score plus(Score other) {
            return new Score(found + other.found, planted + other.planted, right + other.right, raised + other.raised);
        }

        @Override
        public String toString() {
            double recall = found / (double) planted;
            double precision = right / (double) raised;
            return "precision %.3f  recall %.3f  F1 %.3f  (%d surges, %d alarms)"
                    .formatted(precision, recall, 2 * precision * recall / (precision + recall), planted, raised);
        }
    }

    public static void main(String[] arguments) {
        new SurgeBenchmark().run();
    }

    private void run() {
        for (double chance : new double[] {0.01, 0.001, 0.0001}) {
            SurgeRule rule = new SurgeRule(7, 3, chance);
            show(
                    "negative binomial, " + chance,
                    (s, day) -> Surges.lastDays(s.until(day), rule).surge());
        }
        for (int threshold : new int[] {5, 10, 20, 40}) {
            show("a week has " + threshold, (s, day) -> week(s, day) >= threshold);
        }
        for (double z : new double[] {2, 3, 4}) {
            show("z-score of weeks, " + z, (s, day) -> z(s, day) > z && week(s, day) >= 3);
        }
        for (PlantedSeries.Kind kind : PlantedSeries.Kind.values()) {
            System.out.printf(
                    "%-28s %s%n",
                    "0.001, " + kind,
                    score(
                            series.stream().filter(s -> s.kind() == kind).toList(),
                            (s, day) -> Surges.lastDays(s.until(day), SurgeRule.USUAL)
                                    .surge()));
        }
    }

    private void show(String name, BiPredicate<PlantedSeries, Integer> alarm) {
        System.out.printf("%-28s %s%n", name, score(series, alarm));
    }

    private static Score score(List<PlantedSeries> series, BiPredicate<PlantedSeries, Integer> alarm) {
        return series.stream().map(s -> score(s, alarm)).reduce(new Score(0, 0, 0, 0), Score::plus);
    }

    private static Score score(PlantedSeries series, BiPredicate<PlantedSeries, Integer> alarm) {
        boolean[] alarms = new boolean[PlantedSeries.DAYS];
        for (int day = FIRST; day < PlantedSeries.DAYS; day++) {
            alarms[day] = alarm.test(series, day);
        }
        int raised = 0;
        int right = 0;
        for (int day = FIRST; day < PlantedSeries.DAYS; day++) {
            if (alarms[day] && !alarms[day - 1]) {
                raised++;
                int end = day;
                while (end + 1 < alarms.length && alarms[end + 1]) {
                    end++;
                }
                int from = day;
                int to = end;
                right += series.planted().stream().anyMatch(p -> from <= p.to() + 6 && to >= p.from()) ? 1 : 0;
            }
        }
        int found = (int) series.planted().stream()
                .filter(p -> IntStream.rangeClosed(p.from(), p.to() + 6).anyMatch(day -> alarms[day]))
                .count();
        return new Score(found, series.planted().size(), right, raised);
    }

    private static long week(PlantedSeries series, int day) {
        return Arrays.stream(series.counts(), day - 6, day + 1).sum();
    }

    private static double z(PlantedSeries series, int day) {
        double[] weeks = IntStream.rangeClosed(1, 8)
                .mapToDouble(n -> week(series, day - 7 * n))
                .toArray();
        double mean = Arrays.stream(weeks).average().orElse(0);
        double variance = Arrays.stream(weeks).map(w -> (w - mean) * (w - mean)).sum() / (weeks.length - 1);
        return (week(series, day) - mean) / Math.sqrt(Math.max(variance, 0.25));
    }
}
