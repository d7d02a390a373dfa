package org.testimony.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Links as feeds spell them. */
final class Links {
    private static final int LONGEST = 2_000;
    private static final String UNSAFE = "\"<>\\^`{|} ";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Links() {}

    /** The text when it is a web address, with what must not stand in one percent-encoded. */
    static @Nullable String addressIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String address = text.strip();
        return isWeb(address) && address.length() <= LONGEST ? escaped(address) : null;
    }

    /** The absolute web address of a link in a feed, or nothing when it leads elsewhere, as mailto and javascript do. */
    static @Nullable String resolve(@Nullable String link, String base) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return null;
        }
        String reference = link.strip();
        if (isWeb(reference) || hasScheme(reference)) {
            return addressIn(reference);
        }
        try {
            return addressIn(resolved(escaped(reference.replace('\\', '/')), base));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** An id as written, except that a path alone is made an address, as its feed's address is what tells it from others. */
    static String identity(String id, String base) {
        if (!id.startsWith("/") || base.isEmpty()) {
            return id;
        }
        String address = resolve(id, base);
        return address == null ? id : address;
    }

    private static String resolved(String reference, String base) throws URISyntaxException {
        // The JDK's resolution loses the file's name before a query alone.
        if (reference.startsWith("?")) {
            int end = base.indexOf('?');
            return (end < 0 ? base : base.substring(0, end)) + reference;
        }
        URI start = new URI(escaped(base));
        boolean rootless = start.getRawPath() == null || start.getRawPath().isEmpty();
        return (rootless ? start.resolve("/") : start)
                .resolve(new URI(reference))
                .toString();
    }

    private static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) && text.length() > 7
                || text.regionMatches(true, 0, "https://", 0, 8) && text.length() > 8;
    }

    private static boolean hasScheme(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == ':' && Character.isLetter(text.charAt(0));
    }

    private static String escaped(String text) {
        StringBuilder safe = null;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean unsafe = unit < ' ' || unit == 0x7f || unit < 0x80 && UNSAFE.indexOf(unit) >= 0;
            if (unsafe && safe == null) {
                safe = new StringBuilder(text.length() + 8).append(text, 0, at);
            }
            if (safe != null) {
                if (!unsafe) {
                    safe.append(unit);
                } else if (unit >= ' ') {
                    safe.append('%').append(HEX[unit >> 4]).append(HEX[unit & 15]);
                }
            }
        }
        return safe == null ? text : safe.toString();
    }
}
