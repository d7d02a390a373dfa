package org.testimony.ingest.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the character set is. Old names stand for the sets that grew out of them, as in the Encoding
 * Standard: Latin-1 and ASCII for windows-1252, GB 2312 for GB 18030.
 *
 * @param name in lower case, empty when nothing is said
 */
record CharsetLabel(String name) {
    private static final int LOOK_AT = 1024;
    private static final Pattern PARAMETER =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{1,60})");
    private static final Pattern PROLOG =
            Pattern.compile("^\\s*<\\?xml[^>]{0,500}?\\bencoding\\s*=\\s*[\"']\\s*([A-Za-z0-9_:.+-]{1,60})");
    private static final Set<String> ASCII = Set.of("us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "us");
    private static final Map<String, String> GROWN = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    static CharsetLabel ofContentType(@Nullable String contentType) {
        return contentType == null ? new CharsetLabel("") : found(PARAMETER.matcher(contentType));
    }

    static CharsetLabel ofProlog(byte[] bytes) {
        // The prolog is ASCII, and so short that every Latin-1 reading of it is the same.
        return found(
                PROLOG.matcher(new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1)));
    }

    private static CharsetLabel found(Matcher matcher) {
        return new CharsetLabel(matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "");
    }

    boolean isStated() {
        return !name.isEmpty();
    }

    boolean isAscii() {
        return ASCII.contains(name);
    }

    /** Whether every character would take two or four bytes, which the start of the document has already ruled out. */
    boolean isWide() {
        return name.startsWith("utf-16")
                || name.startsWith("utf-32")
                || name.startsWith("ucs-")
                || name.startsWith("iso-10646-ucs");
    }

    boolean isWestern() {
        Charset charset = charset();
        return charset != null && charset.name().equals("windows-1252");
    }

    @Nullable
    Charset charset() {
        try {
            return name.isEmpty() ? null : Charset.forName(GROWN.getOrDefault(name, name));
        } catch (IllegalArgumentException e) {
            return null; // nobody knows this name
        }
    }
}
