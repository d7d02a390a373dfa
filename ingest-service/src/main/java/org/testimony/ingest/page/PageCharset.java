package org.testimony.ingest.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a page: byte order mark, then the HTTP header, then the page's own meta element, then UTF-8 if the
 * bytes are that, else windows-1252. Bytes that are UTF-8 beyond doubt are read as that, whatever the labels say: text in
 * another set does not fall into valid UTF-8 by chance.
 */
final class PageCharset {
    private static final int HEAD = 4_096;
    private static final int BEYOND_DOUBT = 4;
    private static final Pattern LABEL =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.\\-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.\\-]{1,40})", Pattern.CASE_INSENSITIVE);

    // Browsers read these labels as the larger set that pages under them are really in.
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "x-sjis", "windows-31j");

    private PageCharset() {}

    /** The character set to read the bytes with. */
    static Charset of(byte[] bytes, @Nullable String contentType) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Optional<Charset> stated = find(LABEL, contentType == null ? "" : contentType)
                .or(() -> find(META, new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)));
        int sequences = utf8Sequences(bytes);
        boolean isUtf8 = stated.isEmpty() ? sequences >= 0 : sequences >= BEYOND_DOUBT;
        return isUtf8 ? StandardCharsets.UTF_8 : stated.orElse(Charset.forName("windows-1252"));
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> find(Pattern pattern, String text) {
        Matcher label = pattern.matcher(text);
        return label.find() ? named(label.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Charset> named(String label) {
        String name = WIDER.getOrDefault(label, label);
        try {
            // A label that could be read at all is in ASCII, so it cannot be UTF-16.
            return Optional.of(name.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    // How many characters take more than one byte; -1 when the bytes are no UTF-8. A page that was cut off ends
    // anywhere.
    private static int utf8Sequences(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean isBroken = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        if (isBroken) {
            return -1;
        }
        return (int) text.flip().chars().filter(unit -> unit >= 0x80).count();
    }
}
