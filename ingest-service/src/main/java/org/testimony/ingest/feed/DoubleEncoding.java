package org.testimony.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes what happens to UTF-8 that somebody took for Latin-1 or windows-1252 and encoded once more. Text in which every
 * character above ASCII fits such a story, to the last byte, has no other likely one.
 */
final class DoubleEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_OF_WINDOWS = 0x2122;

    private DoubleEncoding() {}

    /** The text that was meant: the same object when nothing was wrong with it. */
    static String undone(String text) {
        if (!isSuspect(text)) {
            return text;
        }
        byte[] bytes = bytes(text);
        if (bytes.length == text.length()) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return withoutC1(text);
            }
        }
        return withoutC1(text);
    }

    // Only text with the first byte of a UTF-8 sequence, or with C1 controls, is worth more than this look.
    private static boolean isSuspect(String text) {
        boolean suspect = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 0x80) {
                suspect |= unit <= 0x9f || unit >= 0xc2 && unit <= 0xf4;
            }
        }
        return suspect;
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            int code = unit <= 0xff ? unit : unit <= MOST_OF_WINDOWS ? windows(unit) : -1;
            if (code < 0) {
                return new byte[0];
            }
            bytes[at] = (byte) code;
        }
        return bytes;
    }

    private static int windows(char unit) {
        byte[] one = String.valueOf(unit).getBytes(WINDOWS);
        return one[0] == '?' ? -1 : one[0] & 0xff;
    }

    /** C1 controls mean the characters that windows-1252 has in their place. */
    private static String withoutC1(String text) {
        StringBuilder right = new StringBuilder(text);
        for (int at = 0; at < right.length(); at++) {
            char unit = right.charAt(at);
            if (unit >= 0x80 && unit <= 0x9f) {
                right.setCharAt(at, new String(new byte[] {(byte) unit}, WINDOWS).charAt(0));
            }
        }
        return right.toString().equals(text) ? text : right.toString();
    }
}
