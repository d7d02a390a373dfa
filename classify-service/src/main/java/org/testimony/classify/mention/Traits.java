package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What speaks for and against somebody's leaving, as named numbers. Filled by one thread. */
public final class Traits {
    private final List<String> names = new ArrayList<>(160);
    private double[] values = new double[160];

    Traits() {}

    void add(String name, double value) {
        if (names.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[names.size()] = value;
        names.add(name);
    }

    void add(String name, boolean holds) {
        add(name, holds ? 1 : 0);
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** The name of one by its place. */
    public String name(int i) {
        return names.get(i);
    }

    /** The value of one by its place. */
    public double value(int i) {
        return values[i];
    }
}
