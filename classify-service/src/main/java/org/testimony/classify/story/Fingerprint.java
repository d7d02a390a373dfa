package org.testimony.classify.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/**
 * A bounded sample of a text's word sequences: the smallest {@value #SIZE} hashes of its shingles. Two samples tell
 * which share of the shorter text stands in the longer one, also when a copy was cut. Immutable; at most 1 KiB.
 */
public final class Fingerprint {
    /** Hashes kept; a text with fewer shingles is known completely. */
    public static final int SIZE = 256;

    // Twenty shared sequences are two sentences in a row. A shorter text can be a copy only when it is nearly all
    // there.
    private static final int FEWEST_SHARED = 20;
    private static final double OF_A_SHORT_TEXT = 0.8;
    private static final int FEWEST_OF_ALL = 6;

    private final int[] hashes;

    private Fingerprint(int[] hashes) {
        this.hashes = hashes;
    }

    /** The fingerprint of a text; empty when it has fewer words than a shingle. */
    public static Fingerprint of(String text) {
        int[] all = Shingles.hashes(text);
        Arrays.setAll(all, i -> all[i] ^ Integer.MIN_VALUE);
        Arrays.sort(all);
        return new Fingerprint(IntStream.of(all)
                .distinct()
                .limit(SIZE)
                .map(h -> h ^ Integer.MIN_VALUE)
                .toArray());
    }

    /** Reads the form that {@link #text} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fingerprint parse(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(hashes);
        return new Fingerprint(hashes);
    }

    /** The hashes in Base64, four bytes each. */
    @JsonValue
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The smallest hashes, at most {@code count}: texts that share much share some of these. */
    public int[] smallest(int count) {
        return Arrays.copyOf(hashes, Math.min(count, hashes.length));
    }

    /**
     * Whether one text is a copy or a near copy of the other, whole or cut. Symmetric.
     *
     * @param least the share of the shorter text's word sequences that the longer one must hold, above 0 to 1
     */
    Copying copying(Fingerprint other, double least) {
        int shared = shared(other);
        int smaller = Math.min(upTo(other), other.upTo(this));
        double enough = Math.max(FEWEST_OF_ALL, Math.min(FEWEST_SHARED, OF_A_SHORT_TEXT * smaller));
        if (shared < enough || shared < least * smaller) {
            return Copying.APART;
        }
        return 2 * shared > Math.max(upTo(other), other.upTo(this)) ? Copying.WHOLE : Copying.PART;
    }

    /** About how many different word sequences the text has; exact up to {@value #SIZE}. */
    double length() {
        return hashes.length < SIZE
                ? hashes.length
                : SIZE / ((hashes[SIZE - 1] & 0xffff_ffffL) + 1.0) * (1L << Integer.SIZE);
    }

    /** Estimated share of the shorter text's word sequences that stand in the longer one, 0 to 1. Symmetric. */
    public double containment(Fingerprint other) {
        int smaller = Math.min(upTo(other), other.upTo(this));
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }

    private int shared(Fingerprint other) {
        int shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compareUnsigned(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Of two samples only the hashes below both cuts can be compared. */
    private int upTo(Fingerprint other) {
        if (other.hashes.length < SIZE) {
            return hashes.length;
        }
        int cut = other.hashes[SIZE - 1];
        int count = hashes.length;
        while (count > 0 && Integer.compareUnsigned(hashes[count - 1], cut) > 0) {
            count--;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && Arrays.equals(hashes, print.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Fingerprint[" + hashes.length + " hashes]";
    }
}
