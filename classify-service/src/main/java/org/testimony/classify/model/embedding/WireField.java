package org.testimony.classify.model.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a message in the wire form of protocol buffers, as places in the bytes that hold it.
 *
 * @param number which field of the message it is
 * @param from where it begins, its key included
 * @param start where its content begins
 * @param end where it ends
 */
record WireField(int number, int from, int start, int end) {
    /** The fields of a message that takes a range of the bytes. */
    static List<WireField> of(byte[] bytes, int from, int end) throws IOException {
        List<WireField> out = new ArrayList<>();
        int at = from;
        while (at < end) {
            int begins = at;
            long key = number(bytes, at);
            at += length(key);
            int start = at;
            switch ((int) key & 7) {
                case 0 -> at += length(number(bytes, at));
                case 1 -> at += Long.BYTES;
                case 5 -> at += Integer.BYTES;
                case 2 -> {
                    long size = number(bytes, at);
                    start = at + length(size);
                    at = (int) Math.min(Integer.MAX_VALUE, start + size);
                }
                default -> throw new IOException("a field of a kind that is not known");
            }
            if (at > end) {
                throw new IOException("a field that is longer than what holds it");
            }
            out.add(new WireField((int) (key >>> 3), begins, start, at));
        }
        return out;
    }

    private static long number(byte[] bytes, int from) throws IOException {
        long out = 0;
        for (int i = 0; i < 10 && from + i < bytes.length; i++) {
            out |= (long) (bytes[from + i] & 0x7f) << (7 * i);
            if (bytes[from + i] >= 0) {
                return out;
            }
        }
        throw new IOException("a number without an end");
    }

    /** How many bytes a number takes. */
    private static int length(long number) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(number)) / 7);
    }

    /** A number as it is written. */
    static byte[] written(long number) {
        byte[] out = new byte[length(number)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (number >>> (7 * i) & 0x7f | (i + 1 < out.length ? 0x80 : 0));
        }
        return out;
    }
}
