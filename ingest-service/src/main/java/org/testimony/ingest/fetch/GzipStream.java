package org.testimony.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.util.function.ObjIntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip as it arrives (RFC 1952): each piece is handed on before the next one is read, so that the receiver can stop
 * a bomb at any moment by throwing. Several members in a row are one body; what follows them is ignored.
 */
final class GzipStream implements AutoCloseable {
    private static final int PIECE = 16 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int TRAILER = 8;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private enum Part {
        HEADER,
        DATA,
        TRAILER,
        REST
    }

    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[PIECE];
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Part part = Part.HEADER;
    private boolean oneMemberRead;

    /** Unpacks some more; the receiver gets an array and how many bytes of it count, and must not keep it. */
    void feed(byte[] packed, ObjIntConsumer<byte[]> receiver) {
        byte[] rest = packed;
        while (rest.length > 0 && part != Part.REST) {
            rest = switch (part) {
                case HEADER -> header(rest);
                case DATA -> data(rest, receiver);
                case TRAILER -> trailer(rest);
                case REST -> new byte[0];
            };
        }
    }

    /** Whether a whole body was read. */
    boolean complete() {
        return part == Part.REST || part == Part.HEADER && oneMemberRead && held.size() == 0;
    }

    private byte[] header(byte[] bytes) {
        held.writeBytes(bytes);
        byte[] all = held.toByteArray();
        if (all.length > 0 && (all[0] & 255) != 0x1f || all.length > 1 && (all[1] & 255) != 0x8b) {
            if (oneMemberRead) {
                part = Part.REST;
                return new byte[0];
            }
            throw unreadable();
        }
        int length = headerLength(all);
        if (length < 0) {
            if (all.length > LONGEST_HEADER) {
                throw unreadable();
            }
            return new byte[0];
        }
        part = Part.DATA;
        inflater.reset();
        return rest(all, length);
    }

    /** How long the header is, or -1 while it is not all there. */
    private static int headerLength(byte[] all) {
        if (all.length < 10) {
            return -1;
        }
        int flags = all[3];
        int at = 10;
        if ((flags & HAS_EXTRA) != 0) {
            if (all.length < at + 2) {
                return -1;
            }
            at += 2 + (all[at] & 255) + ((all[at + 1] & 255) << 8);
        }
        at = (flags & HAS_NAME) != 0 ? afterZero(all, at) : at;
        at = (flags & HAS_COMMENT) != 0 ? afterZero(all, at) : at;
        at = (flags & HAS_CRC) != 0 && at >= 0 ? at + 2 : at;
        return at <= all.length ? at : -1;
    }

    private static int afterZero(byte[] all, int from) {
        for (int at = Math.max(from, 0); from >= 0 && at < all.length; at++) {
            if (all[at] == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private byte[] data(byte[] bytes, ObjIntConsumer<byte[]> receiver) {
        inflater.setInput(bytes);
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read > 0) {
                    receiver.accept(piece, read);
                } else if (inflater.needsDictionary()) {
                    throw unreadable();
                } else if (inflater.needsInput()) {
                    return new byte[0];
                }
            }
        } catch (DataFormatException e) {
            throw unreadable();
        }
        part = Part.TRAILER;
        held.reset();
        return rest(bytes, bytes.length - inflater.getRemaining());
    }

    private byte[] trailer(byte[] bytes) {
        int missing = TRAILER - held.size();
        int taken = Math.min(missing, bytes.length);
        held.write(bytes, 0, taken);
        if (held.size() == TRAILER) {
            part = Part.HEADER;
            oneMemberRead = true;
            held.reset();
        }
        return rest(bytes, taken);
    }

    private static byte[] rest(byte[] bytes, int from) {
        return from == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static FetchException unreadable() {
        return new FetchException("unreadable", "the compressed answer cannot be unpacked");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
