package org.testimony.classify.identity.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well found persons agree with the true ones: B-cubed (Bagga and Baldwin 1998), which asks of each mention how pure and
 * how complete its person is, and pairs of mentions put together.
 */
record Partition(double precision, double recall, double pairPrecision, double pairRecall, int trueCount, int found) {

    /** Compares the true person of each mention with the found one at the same place. */
    static Partition of(List<String> truth, List<String> found) {
        Map<String, Integer> trueSizes = new HashMap<>();
        Map<String, Integer> foundSizes = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            trueSizes.merge(truth.get(i), 1, Integer::sum);
            foundSizes.merge(found.get(i), 1, Integer::sum);
            both.merge(truth.get(i) + "\n" + found.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < truth.size(); i++) {
            double shared = both.getOrDefault(truth.get(i) + "\n" + found.get(i), 0);
            precision += shared / foundSizes.getOrDefault(found.get(i), 1) / truth.size();
            recall += shared / trueSizes.getOrDefault(truth.get(i), 1) / truth.size();
        }
        double right = pairs(both);
        return new Partition(
                precision,
                recall,
                right / Math.max(1, pairs(foundSizes)),
                right / Math.max(1, pairs(trueSizes)),
                trueSizes.size(),
                foundSizes.size());
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    double pairF1() {
        return 2 * pairPrecision * pairRecall / (pairPrecision + pairRecall);
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "B-cubed P %.3f R %.3f F1 %.3f | pairs P %.3f R %.3f F1 %.3f | persons %d, found %d",
                precision,
                recall,
                f1(),
                pairPrecision,
                pairRecall,
                pairF1(),
                trueCount,
                found);
    }
}
