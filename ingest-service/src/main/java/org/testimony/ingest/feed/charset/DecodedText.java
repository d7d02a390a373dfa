package org.testimony.ingest.feed.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/**
 * A document as text. What the bytes are wins over what is said about them wherever both cannot be true; bytes that
 * are no text become U+FFFD.
 *
 * @param charset the name of the character set that was used
 */
public record DecodedText(String text, String charset) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Decodes a document.
     *
     * @param contentType the value of the HTTP header
     */
    public static DecodedText of(byte[] bytes, @Nullable String contentType, Repairs repairs) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            String text = new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
            return checked(text, mark.charset(), repairs);
        }
        CharsetLabel http = CharsetLabel.ofContentType(contentType);
        CharsetLabel prolog = CharsetLabel.ofProlog(bytes);
        for (CharsetLabel label : new CharsetLabel[] {http, prolog}) {
            if (label.isStated()) {
                DecodedText text = byLabel(bytes, label);
                if (text != null) {
                    return text;
                }
                repairs.note(Repair.WRONG_CHARSET);
            }
        }
        return guessed(bytes, http.isStated() ? http : prolog, repairs);
    }

    /** The text when the label is true of the bytes, as far as one can tell. */
    private static @Nullable DecodedText byLabel(byte[] bytes, CharsetLabel label) {
        Charset charset = label.charset();
        if (charset == null || label.isWide() || label.isAscii() && !isAscii(bytes)) {
            return null;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, charset);
            return text.indexOf(REPLACEMENT) < 0 || strict(bytes, charset) != null ? done(text, charset) : null;
        }
        // Hardly any text in an eight-bit character set happens to be UTF-8, so if it is, the label is old.
        if (label.isWestern() && !isAscii(bytes) && strict(bytes, StandardCharsets.UTF_8) != null) {
            return null;
        }
        String text = strict(bytes, charset);
        return text == null ? null : done(text, charset);
    }

    private static DecodedText guessed(byte[] bytes, CharsetLabel label, Repairs repairs) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (utf8.indexOf(REPLACEMENT) < 0 || strict(bytes, StandardCharsets.UTF_8) != null) {
            return done(utf8, StandardCharsets.UTF_8);
        }
        Charset stated = label.charset();
        if (stated != null && !label.isWide() && !label.isAscii() && !stated.equals(StandardCharsets.UTF_8)) {
            return checked(new String(bytes, stated), stated, repairs);
        }
        boolean mostlyUtf8 = utf8.chars().anyMatch(unit -> unit >= 0x80 && unit != REPLACEMENT);
        return mostlyUtf8 ? checked(utf8, StandardCharsets.UTF_8, repairs) : done(new String(bytes, WINDOWS), WINDOWS);
    }

    private static DecodedText checked(String text, Charset charset, Repairs repairs) {
        if (text.indexOf(REPLACEMENT) >= 0) {
            repairs.note(Repair.INVALID_BYTES);
        }
        return done(text, charset);
    }

    private static DecodedText done(String text, Charset charset) {
        return new DecodedText(text, charset.name());
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }
}
