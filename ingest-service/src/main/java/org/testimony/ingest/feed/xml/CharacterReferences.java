package org.testimony.ingest.feed.xml;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/**
 * Resolves references to characters: by number, and by the names of HTML, which no document has to declare. Nothing
 * else is ever expanded.
 */
public final class CharacterReferences {
    private static final int LONGEST_NAME = 32;
    private static final int HEX = 16;

    private CharacterReferences() {}

    /** The text with its references resolved; what is no reference stays as it is. */
    public static String resolve(String text, Repairs repairs) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (amp >= 0) {
            plain.append(text.substring(from, amp)); // copied faster than a part of a sequence
            from = one(text, amp, plain, repairs);
            amp = text.indexOf('&', from);
        }
        return plain.append(text.substring(from)).toString();
    }

    /** Appends what stands at an ampersand, and returns the place after it. */
    private static int one(String text, int amp, StringBuilder plain, Repairs repairs) {
        if (amp + 1 < text.length() && text.charAt(amp + 1) == '#') {
            int end = number(text, amp + 2, plain, repairs);
            if (end > 0) {
                return end;
            }
        }
        int end = amp + 1;
        while (end < text.length() && end - amp <= LONGEST_NAME && isNameUnit(text.charAt(end))) {
            end++;
        }
        if (end == amp + 1 || end == text.length() || text.charAt(end) != ';') {
            repairs.note(Repair.BARE_AMPERSAND);
            plain.append('&');
            return amp + 1;
        }
        String known = named(text, amp + 1, end);
        if (known == null) {
            repairs.note(Repair.UNKNOWN_ENTITY);
            plain.append('&');
            return amp + 1;
        }
        plain.append(known);
        return end + 1;
    }

    private static @Nullable String named(String text, int start, int end) {
        String name = text.substring(start, end);
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            default -> {
                String character = Entities.getByName(name);
                yield character.isEmpty() ? null : character;
            }
        };
    }

    // A final semicolon may be missing. C1 controls stay for those who know which character set was meant.
    private static int number(String text, int start, StringBuilder plain, Repairs repairs) {
        boolean hex = start < text.length() && (text.charAt(start) | 0x20) == 'x';
        int from = hex ? start + 1 : start;
        int at = from;
        int code = 0;
        while (at < text.length() && Character.digit(text.charAt(at), hex ? HEX : 10) >= 0) {
            code = Math.min(
                    code * (hex ? HEX : 10) + Character.digit(text.charAt(at), HEX), Character.MAX_CODE_POINT + 1);
            at++;
        }
        if (at == from) {
            return -1;
        }
        boolean exists = code > 0 && code <= Character.MAX_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);
        if (!exists) {
            repairs.note(Repair.BAD_CHARACTER_REFERENCE);
        }
        plain.appendCodePoint(exists ? code : 0xfffd);
        return at < text.length() && text.charAt(at) == ';' ? at + 1 : at;
    }

    private static boolean isNameUnit(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9' || unit == '_';
    }
}
