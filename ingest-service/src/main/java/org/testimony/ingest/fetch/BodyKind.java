package org.testimony.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body is by its first bytes, as far as it can be no text: such a body is not received at all. */
final class BodyKind {
    /** So many bytes are enough to tell. */
    static final int LOOK_AT = 16;

    private record Start(int at, String bytes, String kind) {}

    private static final List<Start> STARTS = List.of(
            new Start(0, "PK\u0003\u0004", "a zip file"),
            new Start(0, "PK\u0005\u0006", "a zip file"),
            new Start(0, "\u001f\u008b\b", "packed once more"),
            new Start(0, "BZh", "a packed file"),
            new Start(0, "\u00fd7zXZ", "a packed file"),
            new Start(0, "7z\u00bc\u00af", "a packed file"),
            new Start(0, "Rar!", "a packed file"),
            new Start(0, "(\u00b5/\u00fd", "a packed file"),
            new Start(0, "%PDF-", "a PDF file"),
            new Start(4, "ftyp", "a video"),
            new Start(0, "\u001aE\u00df\u00a3", "a video"),
            new Start(0, "RIFF", "a video or sound"),
            new Start(0, "OggS", "a sound"),
            new Start(0, "ID3", "a sound"),
            new Start(0, "GIF8", "an image"),
            new Start(0, "\u0089PNG", "an image"),
            new Start(0, "\u00ff\u00d8\u00ff", "an image"),
            new Start(0, "\u007fELF", "a program"),
            new Start(0, "MZ\u0090", "a program"));

    private BodyKind() {}

    /** What the body is, or nothing when it may be text. */
    static Optional<String> unwanted(byte[] bytes, int length) {
        String start = new String(bytes, 0, Math.min(length, LOOK_AT), StandardCharsets.ISO_8859_1);
        return STARTS.stream()
                .filter(known -> start.startsWith(known.bytes(), known.at()))
                .map(Start::kind)
                .findFirst();
    }

    /** Whether the server announces several bodies in one. */
    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
