package org.testimony.tracing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.testimony.contract.id.ArticleId;

/**
 * The trace of one revision of an article. It follows from the article's id and revision alone: whoever has these knows it,
 * after a crash and in a replay it is the same, and nothing has to be stored for it. It tells nothing about the article.
 *
 * @param traceId 32 hexadecimal digits
 * @param parentId the span under which all spans of the trace hang, 16 hexadecimal digits
 */
public record ArticleTrace(String traceId, String parentId) {
    /** The header of records that name their trace, as in the W3C Trace Context recommendation. */
    public static final String HEADER = "traceparent";

    /** The trace of a revision. */
    public static ArticleTrace of(ArticleId article, int revision) {
        byte[] hash = sha256("trace of " + article.value() + ":" + revision);
        HexFormat hex = HexFormat.of();
        return new ArticleTrace(hex.formatHex(hash, 0, 16), hex.formatHex(hash, 16, 24));
    }

    /** Names this trace in the headers of a record, and no other. */
    public void writeTo(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, ("00-" + traceId + "-" + parentId + "-01").getBytes(StandardCharsets.US_ASCII));
    }

    /** Hands the name of a trace on, if there is one, to a record that follows from another. */
    public static void copy(Headers from, Headers to) {
        Header named = from.lastHeader(HEADER);
        if (named != null) {
            to.remove(HEADER);
            to.add(HEADER, named.value());
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
