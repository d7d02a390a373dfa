package org.testimony.classify.text;

import java.util.Arrays;

/** Finds the lexicon's phrases in a text and, from them, the words that point back to the organisation. */
final class Marker {
    private final Token[] tokens;
    private Hit[] hits = new Hit[64];
    private int count;
    private int cursor;

    private Marker(Token[] tokens) {
        this.tokens = tokens;
    }

    static Marks mark(String text, Token[] tokens, Lexicon lexicon) {
        Marker marker = new Marker(tokens);
        marker.find(text, lexicon);
        Marks found = new Marks(marker.hits, marker.count, tokens.length);
        marker.refer(found);
        return new Marks(marker.hits, marker.count, tokens.length);
    }

    private void find(String text, Lexicon lexicon) {
        lexicon.scan(text, (start, end, phrase) -> {
            int first = at(start);
            int last = at(end - 1);
            if (first >= 0 && last >= first) {
                add(new Hit(phrase.group(), phrase.value(), first, last + 1));
            }
        });
    }

    /** The token that a character belongs to, or -1; hits come by where they end, so the search goes on where the last one was. */
    private int at(int character) {
        while (cursor > 0 && tokens[cursor].start() > character) {
            cursor--;
        }
        while (cursor < tokens.length - 1 && tokens[cursor].end() <= character) {
            cursor++;
        }
        boolean inside =
                cursor < tokens.length && tokens[cursor].start() <= character && tokens[cursor].end() > character;
        return inside ? cursor : -1;
    }

    private void add(Hit hit) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, 2 * count);
        }
        hits[count++] = hit;
    }

    /** A word such as "the group" points back to the organisation unless another one was named last. */
    private void refer(Marks found) {
        boolean other = false;
        for (int i = 0; i < tokens.length; i++) {
            if (found.groups(i) == 0) {
                continue;
            }
            int org = found.find(i, "org");
            int back = org >= 0 ? org : found.find(i, "group");
            other = org < 0 && (other || found.find(i, "other-org") >= 0);
            if (back >= 0 && !other) {
                add(new Hit("orgref", "", i, found.hit(back).end()));
            }
            int defector = found.find(i, "defector-noun");
            if (defector >= 0 && !other) {
                add(new Hit("defectorref", "", i, found.hit(defector).end()));
            }
        }
    }
}
