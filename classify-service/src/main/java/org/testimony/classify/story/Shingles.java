package org.testimony.classify.story;

import java.util.Arrays;

/** The overlapping four-word sequences of a text, as hashes. Case, punctuation and spacing do not count. */
final class Shingles {
    // Three words meet by chance in unrelated news, five lose copies that were lightly edited.
    private static final int WORDS = 4;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Shingles() {}

    /** One hash per shingle, in the order of the text. */
    static int[] hashes(String text) {
        long[] words = words(text);
        if (words.length < WORDS) {
            return new int[0];
        }
        int[] shingles = new int[words.length - WORDS + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int w = 0; w < WORDS; w++) {
                hash = mix(hash * 31 + words[i + w]);
            }
            shingles[i] = (int) (hash >>> 32);
        }
        return shingles;
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long hash = FNV_OFFSET;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
                inWord = true;
            } else if (inWord) {
                words[count++] = hash;
                hash = FNV_OFFSET;
                inWord = false;
            }
        }
        if (inWord) {
            words[count++] = hash;
        }
        return Arrays.copyOf(words, count);
    }

    /** Spreads every bit over all bits (the finaliser of SplitMix64). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
