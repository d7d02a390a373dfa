package org.testimony.classify.identity.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.identity.match.CandidatePair;
import org.testimony.classify.identity.match.Feature;
import org.testimony.classify.identity.match.MatchWeights;
import org.testimony.classify.identity.match.MatchWeights.Level;

/** Counts in how many pairs of one person and of two each level is seen, and makes points of it. */
final class LevelCounts {
    // Levels that can only speak more for one person from left to right; a reversal is chance and is levelled out.
    private static final List<String> RARITIES = List.of("very common", "common", "uncommon", "rare", "very rare");
    private static final List<String> GRADED = List.of(
            "battle name", "single name", "part of a name", "name with initial", "long battle name", "full name");
    private static final List<List<String>> ORDERED = List.of(
            List.of("ages far apart", "ages a few years apart", "ages fit", "same age"),
            List.of("no shared fact", "one shared fact", "several shared facts"),
            List.of("another nationality", "same nationality, common", "same nationality, uncommon"),
            List.of("another role", "same role, common", "same role, uncommon"),
            List.of(
                    "left in other years",
                    "left within a year",
                    "left in the same year",
                    "left in the same months",
                    "left in the same month"),
            List.of(
                    "no shared particular",
                    "one shared particular",
                    "some shared particulars",
                    "many shared particulars",
                    "most shared particulars"),
            List.of("no name told beside both", "one name told beside both", "several names told beside both"),
            List.of(
                    "reported years apart",
                    "reported within a year",
                    "reported within 45 days",
                    "reported within a week"));
    private static final double SMALL = 0.5;

    private final List<Map<String, double[]>> byFeature = new ArrayList<>();
    private long same;
    private long others;

    LevelCounts() {
        Feature.ALL.forEach(f -> byFeature.add(new LinkedHashMap<>()));
        Feature.ALL.forEach(f -> byFeature.add(new LinkedHashMap<>()));
    }

    void add(CandidatePair pair, boolean isSame) {
        same += isSame ? 1 : 0;
        others += isSame ? 0 : 1;
        for (int i = 0; i < Feature.ALL.size(); i++) {
            // The first feature is the name itself.
            boolean apart = i > 0 && pair.isNameless();
            Map<String, double[]> levels = byFeature.get(apart ? i + Feature.ALL.size() : i);
            String level = Feature.ALL.get(i).level(pair);
            if (level != null) {
                levels.computeIfAbsent(level, k -> new double[2])[isSame ? 0 : 1]++;
            }
        }
    }

    /** Natural log-odds that a candidate pair is one person. */
    double prior() {
        return Math.log((same + SMALL) / (others + SMALL));
    }

    long pairs() {
        return same + others;
    }

    List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < byFeature.size(); i++) {
            Map<String, double[]> counts = byFeature.get(i);
            String prefix = i < Feature.ALL.size() ? "" : MatchWeights.NAMELESS;
            double allSame = counts.values().stream().mapToDouble(c -> c[0]).sum();
            double allOthers = counts.values().stream().mapToDouble(c -> c[1]).sum();
            double k = counts.size();
            Map<String, double[]> pooled = pooled(counts);
            counts.forEach((level, c) -> {
                double[] pool = pooled.getOrDefault(level, c);
                double levelsInPool =
                        pooled.values().stream().filter(p -> p == pool).count();
                double points = Math.log((pool[0] + SMALL * Math.max(1, levelsInPool)) / (allSame + SMALL * k))
                        - Math.log((pool[1] + SMALL * Math.max(1, levelsInPool)) / (allOthers + SMALL * k));
                levels.add(new Level(
                        prefix + level,
                        rounded((c[0] + SMALL) / (allSame + SMALL * k), 1e5),
                        rounded((c[1] + SMALL) / (allOthers + SMALL * k), 1e5),
                        (long) c[0],
                        (long) c[1],
                        rounded(points, 100)));
            });
        }
        return levels;
    }

    /** The counts of neighbours that stand in the wrong order, added up, until the order is right. */
    private static Map<String, double[]> pooled(Map<String, double[]> counts) {
        Map<String, double[]> pooled = new LinkedHashMap<>();
        orders().forEach(order -> {
            List<String> seen = order.stream().filter(counts::containsKey).toList();
            List<double[]> pools = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            for (String level : seen) {
                pools.add(counts.get(level).clone());
                sizes.add(1);
                while (pools.size() > 1 && ratio(pools.get(pools.size() - 2)) > ratio(pools.get(pools.size() - 1))) {
                    double[] last = pools.remove(pools.size() - 1);
                    double[] before = pools.get(pools.size() - 1);
                    before[0] += last[0];
                    before[1] += last[1];
                    int size = sizes.remove(sizes.size() - 1);
                    sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + size);
                }
            }
            int at = 0;
            for (int pool = 0; pool < pools.size(); pool++) {
                for (int i = 0; i < sizes.get(pool); i++) {
                    pooled.put(seen.get(at++), pools.get(pool));
                }
            }
        });
        return pooled;
    }

    private static List<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>(ORDERED);
        GRADED.forEach(
                kind -> orders.add(RARITIES.stream().map(r -> kind + ", " + r).toList()));
        return orders;
    }

    private static double ratio(double[] counts) {
        return (counts[0] + SMALL) / (counts[1] + SMALL);
    }

    private static double rounded(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
