package org.testimony.classify.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is known of a sentence as numbered features with their values, in order of number. Immutable. */
public final class FeatureVector {
    private final int[] numbers;
    private final float[] values;

    private FeatureVector(int[] numbers, float[] values) {
        this.numbers = numbers;
        this.values = values;
    }

    /** Two lists of numbers, each in order, with one value for each list; what stands in both has the higher. */
    static FeatureVector of(int[] some, float value, int[] others, float other) {
        int[] numbers = new int[some.length + others.length];
        float[] values = new float[numbers.length];
        int size = 0;
        int s = 0;
        int o = 0;
        while (s < some.length || o < others.length) {
            boolean left = o == others.length || s < some.length && some[s] <= others[o];
            boolean right = s == some.length || o < others.length && others[o] <= some[s];
            numbers[size] = left ? some[s] : others[o];
            values[size++] = left && right ? Math.max(value, other) : left ? value : other;
            s += left ? 1 : 0;
            o += right ? 1 : 0;
        }
        return new FeatureVector(Arrays.copyOf(numbers, size), Arrays.copyOf(values, size));
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
