package org.testimony.guarded.url;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host in the spelling that is checked, looked up and connected to: lower case ASCII, without a closing dot. Spellings
 * that two readers could take for two hosts are refused instead of guessed at.
 */
final class HostName {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    /** Browsers take a host for an IPv4 address when its last part is a number. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final List<String> PRIVATE_ENDS =
            List.of(".internal", ".local", ".localhost", ".localdomain", ".home.arpa", ".svc", ".lan", ".intranet");
    private static final int LONGEST = 253;

    private HostName() {}

    /** The host as it stands in a URL, IPv6 in brackets; an IPv6 address comes back without them. */
    static String read(String text) {
        if (text.startsWith("[")) {
            return v6(text);
        }
        String name = ascii(text);
        if (ENDS_IN_NUMBER.matcher(name).matches()) {
            if (!IpLiteral.isV4(text)) {
                throw new RefusedException("an address must be written as four plain numbers");
            }
            return name;
        }
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new RefusedException("the URL has no usable host");
        }
        boolean single = name.indexOf('.') < 0 && !name.equals("localhost");
        if (single || PRIVATE_ENDS.stream().anyMatch(name::endsWith)) {
            throw new RefusedException("the host's name belongs to private networks");
        }
        return name;
    }

    private static String v6(String text) {
        String inner = text.endsWith("]") ? text.substring(1, text.length() - 1) : "";
        if (inner.indexOf(':') < 0 || IpLiteral.read(inner).isEmpty()) {
            throw new RefusedException("the URL has no usable host");
        }
        return inner.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException e) {
            throw new RefusedException("the URL has no usable host");
        }
    }
}
