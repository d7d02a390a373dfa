package org.testimony.ingest.fetch;

import java.util.ArrayList;
import java.util.List;

/** Bytes that grow without being copied as they do: what is held is never much more than what came. */
final class ByteSegments {
    private static final int SEGMENT = 16 * 1024;

    private final List<byte[]> segments = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(byte[] bytes, int length) {
        for (int taken = 0; taken < length; ) {
            int at = size % SEGMENT;
            if (at == 0) {
                segments.add(new byte[SEGMENT]);
            }
            int more = Math.min(SEGMENT - at, length - taken);
            System.arraycopy(bytes, taken, segments.get(segments.size() - 1), at, more);
            taken += more;
            size += more;
        }
    }

    /** All bytes in one array. */
    byte[] joined() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] segment : segments) {
            int length = Math.min(SEGMENT, size - at);
            System.arraycopy(segment, 0, all, at, length);
            at += length;
        }
        return all;
    }
}
