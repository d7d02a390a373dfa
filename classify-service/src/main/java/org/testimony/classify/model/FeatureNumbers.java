package org.testimony.classify.model;

import java.util.Arrays;

/**
 * Collects the numbers of a sentence's features. The name of a feature is hashed piece by piece (FNV-1a), so that no name has to be put
 * together as text first. For one sentence and one thread.
 */
final class FeatureNumbers {
    /** The hash of a name of which nothing is known yet. */
    static final int START = 0x811c9dc5;

    private static final int PRIME = 0x01000193;

    private int[] all = new int[256];
    private int count;

    /** The hash of a name that goes on with these characters. */
    static int then(int hash, CharSequence more) {
        return then(hash, more, 0, more.length());
    }

    /** The hash of a name that goes on with a part of these characters. */
    static int then(int hash, CharSequence more, int from, int to) {
        int out = hash;
        for (int i = from; i < to; i++) {
            out = then(out, more.charAt(i));
        }
        return out;
    }

    /** The hash of a name that goes on with this character. */
    static int then(int hash, char more) {
        return (hash ^ more) * PRIME;
    }

    /** The number of the feature whose name has this hash. */
    static int number(int hash) {
        int out = hash ^ (hash >>> 15);
        out *= 0x2c1b3c6d;
        out ^= out >>> 13;
        return out & (SentenceFeatures.SIZE - 1);
    }

    void add(int number) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = number;
    }

    /** How many were added, those added again included. */
    int added() {
        return count;
    }

    /** Each once, in order. */
    int[] sorted() {
        int[] out = Arrays.copyOf(all, count);
        Arrays.sort(out);
        int kept = 0;
        for (int number : out) {
            if (kept == 0 || out[kept - 1] != number) {
                out[kept++] = number;
            }
        }
        return Arrays.copyOf(out, kept);
    }
}
