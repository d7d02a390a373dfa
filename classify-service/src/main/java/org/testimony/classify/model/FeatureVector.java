package org.testimony.classify.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is known of a sentence as numbered features with their values, in order of number. Immutable. */
public final class FeatureVector {
    private final int[] numbers;
    private final float[] values;

    private FeatureVector(int[] numbers, float[] values) {
        this.numbers = numbers;
        this.values = values;
    }

    static FeatureVector of(Map<Integer, Float> features) {
        TreeMap<Integer, Float> sorted = new TreeMap<>(features);
        int[] numbers = new int[sorted.size()];
        float[] values = new float[sorted.size()];
        int i = 0;
        for (Map.Entry<Integer, Float> feature : sorted.entrySet()) {
            numbers[i] = feature.getKey();
            values[i++] = feature.getValue();
        }
        return new FeatureVector(numbers, values);
    }

    /** Numbers as features in their order. */
    public static FeatureVector ofNumbers(List<Double> all) {
        float[] values = new float[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i).floatValue();
        }
        return new FeatureVector(IntStream.range(0, values.length).toArray(), values);
    }

    /** How many features it has. */
    public int size() {
        return numbers.length;
    }

    /** The number of a feature by its place. */
    public int number(int place) {
        return numbers[place];
    }

    /** The value of a feature by its place. */
    public float value(int place) {
        return values[place];
    }

    /** The same without the features whose numbers are not in a set. */
    public FeatureVector only(Set<Integer> kept) {
        int[] places = IntStream.range(0, numbers.length)
                .filter(i -> kept.contains(numbers[i]))
                .toArray();
        int[] fewer = new int[places.length];
        float[] with = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            fewer[i] = numbers[places[i]];
            with[i] = values[places[i]];
        }
        return new FeatureVector(fewer, with);
    }

    /** The same with a point put before all other features, whose numbers move up by the point's size. */
    public FeatureVector after(float[] point, float scale) {
        int[] all = new int[point.length + numbers.length];
        float[] with = new float[all.length];
        for (int i = 0; i < point.length; i++) {
            all[i] = i;
            with[i] = point[i] * scale;
        }
        for (int i = 0; i < numbers.length; i++) {
            all[point.length + i] = point.length + numbers[i];
        }
        System.arraycopy(values, 0, with, point.length, values.length);
        return new FeatureVector(all, with);
    }

    /** The sum of values times weights. */
    double times(float[] weights) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += (double) values[i] * weights[numbers[i]];
        }
        return sum;
    }

    /** Adds values times weights for several questions at once, whose weights for one feature stand side by side. */
    void addTimes(float[] weights, double[] sums) {
        for (int i = 0; i < numbers.length; i++) {
            int row = numbers[i] * sums.length;
            for (int q = 0; q < sums.length; q++) {
                sums[q] += (double) values[i] * weights[row + q];
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
