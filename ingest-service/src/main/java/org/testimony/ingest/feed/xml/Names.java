package org.testimony.ingest.feed.xml;

import java.util.Locale;

/** The names of one document, each kept once and in lower case, so that reading a known name makes no garbage. */
final class Names {
    private static final int SLOTS = 1024;
    private static final int MOST = SLOTS / 2;

    private final String[] written = new String[SLOTS];
    private final String[] lower = new String[SLOTS];
    private int count;

    /** The name between two places of a text, in lower case. */
    String at(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        while (lower[slot] != null) {
            if (written[slot].length() == end - start && text.startsWith(written[slot], start)) {
                return lower[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        String name = text.substring(start, end);
        String folded = name.toLowerCase(Locale.ROOT);
        // A document with more names than that is hostile; it costs its own garbage, not an ever slower search.
        if (count < MOST) {
            count++;
            written[slot] = name;
            lower[slot] = folded;
        }
        return folded;
    }
}
