package org.testimony.ingest.article;

import java.nio.charset.StandardCharsets;

/** Percent-encoding in one form: needless escapes are undone, needed ones are made, hexadecimal digits are capital. */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = "!$&'()*+,;=:@/?";

    private PercentEncoding() {}

    /** The one form of a path or query. */
    static String normal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int octet = bytes[at] & 0xff;
            int escaped = octet == '%' ? escapedOctet(bytes, at) : -1;
            if (escaped >= 0) {
                append(normal, escaped, isUnreserved(escaped));
                at += 2;
            } else {
                append(normal, octet, isUnreserved(octet) || KEPT.indexOf(octet) >= 0);
            }
        }
        return normal.toString();
    }

    private static int escapedOctet(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void append(StringBuilder normal, int octet, boolean plain) {
        if (plain) {
            normal.append((char) octet);
        } else {
            normal.append('%')
                    .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    private static boolean isUnreserved(int octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || octet < 128 && UNRESERVED.indexOf(octet) >= 0;
    }
}
