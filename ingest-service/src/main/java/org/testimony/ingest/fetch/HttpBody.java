package org.testimony.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body that must not grow beyond a limit, on the wire and after decompression. */
final class HttpBody {
    private static final int PIECE = 16 * 1024;

    private HttpBody() {}

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    static byte[] read(InputStream wire, @Nullable String coding, int maxBytes, int maxDecompressed)
            throws IOException {
        Counted counted = new Counted(wire, maxBytes);
        String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> readAll(counted, maxDecompressed);
            case "gzip", "x-gzip" -> readAll(new GZIPInputStream(counted, PIECE), maxDecompressed);
            default -> throw new IOException("the server used a compression that was not asked for");
        };
    }

    private static byte[] readAll(InputStream in, int max) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (body.size() + read > max) {
                throw new TooLargeException("the page is longer than " + max + " bytes");
            }
            body.write(piece, 0, read);
        }
        return body.toByteArray();
    }

    private static final class Counted extends FilterInputStream {
        private final int max;
        private long count;

        Counted(InputStream in, int max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            add(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            add(Math.max(read, 0));
            return read;
        }

        private void add(int read) throws IOException {
            count += read;
            if (count > max) {
                throw new TooLargeException("the server sent more than " + max + " bytes");
            }
        }
    }
}
