package org.testimony.classify.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How likely each of several answers is, 0 to 1. Immutable. */
public final class Likelihoods {
    private final Map<String, Double> byName;

    Likelihoods(Map<String, Double> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    /** Likelihoods as they are, by answer. */
    public static Likelihoods of(Map<String, Double> byName) {
        return new Likelihoods(byName);
    }

    /** Likelihoods of these answers, made to add up to 1. */
    public static Likelihoods shares(ToDoubleFunction<String> likelihood, Set<String> names) {
        Map<String, Double> out = new LinkedHashMap<>();
        names.forEach(name -> out.put(name, likelihood.applyAsDouble(name)));
        return new Likelihoods(out).shares();
    }

    /** How likely an answer is; 0 for one that was never learnt. */
    public double of(String name) {
        return byName.getOrDefault(name, 0.0);
    }

    /** How likely the likeliest answer is. */
    public double most() {
        return byName.values().stream().mapToDouble(p -> p).max().orElse(0);
    }

    /** The same, made to add up to 1. */
    Likelihoods shares() {
        double sum = byName.values().stream().mapToDouble(p -> p).sum();
        Map<String, Double> out = new LinkedHashMap<>();
        byName.forEach((name, p) -> out.put(name, sum == 0 ? 0 : p / sum));
        return new Likelihoods(out);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
