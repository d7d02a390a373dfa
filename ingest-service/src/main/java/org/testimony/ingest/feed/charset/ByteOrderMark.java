package org.testimony.ingest.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start of a document that tells its character set: a byte order mark, or a first character whose bytes leave no
 * choice.
 *
 * @param length of the mark in bytes, zero when the first character itself told
 */
record ByteOrderMark(Charset charset, int length) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private record Start(Charset charset, int length, int... bytes) {
        boolean matches(byte[] document) {
            if (document.length < bytes.length) {
                return false;
            }
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] != (document[at] & 0xff)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Start> STARTS = List.of(
            new Start(UTF_32LE, 4, 0xff, 0xfe, 0, 0),
            new Start(UTF_32BE, 4, 0, 0, 0xfe, 0xff),
            new Start(StandardCharsets.UTF_8, 3, 0xef, 0xbb, 0xbf),
            new Start(StandardCharsets.UTF_16BE, 2, 0xfe, 0xff),
            new Start(StandardCharsets.UTF_16LE, 2, 0xff, 0xfe),
            new Start(UTF_32BE, 0, 0, 0, 0, '<'),
            new Start(UTF_32LE, 0, '<', 0, 0, 0),
            new Start(StandardCharsets.UTF_16BE, 0, 0, '<'),
            new Start(StandardCharsets.UTF_16LE, 0, '<', 0),
            new Start(Charset.forName("IBM037"), 0, 0x4c, 0x6f, 0xa7, 0x94));

    static @Nullable ByteOrderMark of(byte[] document) {
        return STARTS.stream()
                .filter(start -> start.matches(document))
                .findFirst()
                .map(start -> new ByteOrderMark(start.charset(), start.length()))
                .orElse(null);
    }
}
