package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.mention.LeavingModel;
import org.testimony.classify.mention.Traits;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.LogisticModel;

/** Traits of examples as columns, brought to one scale before learning and back after it. */
final class TraitTable {
    /** Keeps rare traits from being blown up. */
    private static final double SOFT = 0.15;

    private final List<String> names;
    private final double[] means;
    private final double[] scales;
    private final Learner learner;

    private TraitTable(List<String> names, double[] means, double[] scales, double cost) {
        this.names = names;
        this.means = means;
        this.scales = scales;
        this.learner = new Learner(names.size(), cost);
    }

    /** Learns what traits speak for. */
    static LeavingModel.Weights learn(List<Traits> examples, List<Boolean> answers, double cost) {
        Set<String> all = new LinkedHashSet<>();
        examples.forEach(t -> all.addAll(names(t)));
        List<String> names = List.copyOf(all);
        double[] means = new double[names.size()];
        double[] scales = new double[names.size()];
        List<double[]> rows = examples.stream().map(t -> row(names, t)).toList();
        for (int i = 0; i < means.length; i++) {
            int column = i;
            means[i] = rows.stream().mapToDouble(r -> r[column]).average().orElse(0);
            double mean = means[i];
            double variance = rows.stream()
                    .mapToDouble(r -> (r[column] - mean) * (r[column] - mean))
                    .average()
                    .orElse(0);
            scales[i] = Math.sqrt(variance) + SOFT;
        }
        return new TraitTable(names, means, scales, cost).learn(rows, answers);
    }

    private LeavingModel.Weights learn(List<double[]> rows, List<Boolean> answers) {
        List<FeatureVector> features = new ArrayList<>();
        for (double[] row : rows) {
            List<Double> scaled = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                scaled.add((row[i] - means[i]) / scales[i]);
            }
            features.add(FeatureVector.ofNumbers(scaled));
        }
        return unscaled(learner.learn(features, QuestionTrainer.flags(answers)));
    }

    private LeavingModel.Weights unscaled(LogisticModel model) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double bias = model.bias();
        for (int i = 0; i < names.size(); i++) {
            double weight = model.list().get(i) / scales[i];
            bias -= weight * means[i];
            weights.put(names.get(i), Math.round(weight * 1e5) / 1e5);
        }
        return new LeavingModel.Weights(Math.round(bias * 1e5) / 1e5, weights);
    }

    private static List<String> names(Traits traits) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            out.add(traits.name(i));
        }
        return out;
    }

    private static double[] row(List<String> names, Traits traits) {
        double[] out = new double[names.size()];
        for (int i = 0; i < traits.size(); i++) {
            out[names.indexOf(traits.name(i))] = traits.value(i);
        }
        return out;
    }
}
