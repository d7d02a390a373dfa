package org.testimony.classify.identity.synthetic;

import java.util.List;
import java.util.Random;

/** Chance from one seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Picks by the law of Zipf and Mandelbrot: the n-th value has the weight 1 / (n + flat). */
    <T> T zipf(List<T> values, int flat) {
        double total = 0;
        for (int i = 1; i <= values.size(); i++) {
            total += 1.0 / (i + flat);
        }
        double at = random.nextDouble() * total;
        for (int i = 1; i <= values.size(); i++) {
            at -= 1.0 / (i + flat);
            if (at < 0) {
                return values.get(i - 1);
            }
        }
        return values.get(values.size() - 1);
    }

    /** Days with the given mean, exponentially distributed. */
    int days(double mean) {
        return (int) (-mean * Math.log(1 - random.nextDouble()));
    }
}
