package org.testimony.ingest.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines without ever holding more than one. Blank lines are no lines, but they are counted. */
final class NdjsonLines {
    /** JSON may spell a character of text with six bytes, so this is more than the longest text needs. */
    static final int MAX_LINE_BYTES = 2 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private long number;

    NdjsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param bytes absent when the line was longer than allowed
     */
    record Line(long number, byte @Nullable [] bytes) {}

    /** The next line, or nothing at the end. */
    @Nullable
    Line next() throws IOException {
        while (from < to || fill()) {
            Line line = readLine();
            if (line.bytes() == null || !isBlank(line.bytes())) {
                return line;
            }
        }
        return null;
    }

    private Line readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        long length = 0;
        number++;
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            length += end - from;
            if (length <= MAX_LINE_BYTES) {
                line.write(buffer, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        return new Line(number, length <= MAX_LINE_BYTES ? line.toByteArray() : null);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }
}
