package org.testimony.ingest.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a body together piece by piece and stops, by throwing, at the first piece that breaks a limit. */
final class BodyReceiver implements AutoCloseable {
    private static final int FREE_OF_RATIO = 1024 * 1024;

    private final FetchLimits limits;
    private final @Nullable GzipStream gzip;
    private final ByteSegments body = new ByteSegments();
    private long wire;
    private final byte[] start = new byte[BodyKind.LOOK_AT];
    private final MessageDigest digest = sha256Digest();
    private int startLength;

    /**
     * Ready for a body.
     *
     * @param coding the header Content-Encoding
     * @throws FetchException when it names a coding that was not asked for
     */
    BodyReceiver(FetchLimits limits, @Nullable String coding) {
        this.limits = limits;
        this.gzip = switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> null;
            case "gzip", "x-gzip" -> new GzipStream();
            default -> throw new FetchException("coding", "the server used a compression that was not asked for");
        };
    }

    /** Takes the next bytes from the wire. */
    void take(byte[] bytes) {
        wire += bytes.length;
        if (wire > limits.sizes().wire()) {
            throw new FetchException(
                    "too-large", "the server sent more than " + limits.sizes().wire() + " bytes");
        }
        if (gzip == null) {
            add(bytes, bytes.length);
        } else {
            gzip.feed(bytes, this::add);
        }
    }

    /** How many bytes came over the wire so far. */
    long wire() {
        return wire;
    }

    /** How many bytes are held. */
    int size() {
        return body.size();
    }

    /** The whole body. */
    byte[] finish() {
        if (gzip != null && wire > 0 && !gzip.complete()) {
            throw new FetchException("cut-off", "the compressed answer ends too early");
        }
        return body.joined();
    }

    /** SHA-256 of the body, in lower case hexadecimal digits; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(byte[] bytes, int length) {
        long size = (long) body.size() + length;
        if (size > limits.sizes().decoded()) {
            throw new FetchException(
                    "too-large", "the answer is longer than " + limits.sizes().decoded() + " bytes");
        }
        if (gzip != null && size > FREE_OF_RATIO && size > wire * limits.ratio()) {
            throw new FetchException(
                    "bomb", "the answer is more than " + limits.ratio() + " times as long as its packed form");
        }
        body.add(bytes, length);
        digest.update(bytes, 0, length);
        if (startLength < start.length) {
            look(bytes, length);
        }
    }

    private void look(byte[] bytes, int length) {
        int more = Math.min(start.length - startLength, length);
        System.arraycopy(bytes, 0, start, startLength, more);
        startLength += more;
        BodyKind.unwanted(start, startLength).ifPresent(kind -> {
            throw new FetchException("not-text", "the answer is " + kind);
        });
    }

    @Override
    public void close() {
        if (gzip != null) {
            gzip.close();
        }
    }
}
