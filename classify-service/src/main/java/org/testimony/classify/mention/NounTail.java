package org.testimony.classify.mention;

import java.util.Set;
import org.testimony.classify.text.Document;

/**
 * What follows a noun for a person and belongs to it: "of 25", "from Tunisia", and after an age the noun that it describes, as in
 * "a 27-year-old beautician from X".
 */
final class NounTail {
    private static final Set<String> ENDS = Set.of(
            "of", "in", "to", "for", "who", "that", "and", "was", "is", "has", "had", "from", "with", "on", "at", "by",
            "as", "or", "said", "says", "told", "but", "now", "then", "also", "later", "himself", "herself", "because",
            "when");

    private static final int AGED = 4;
    private static final int ORIGIN = 6;

    private final Document document;

    NounTail(Document document) {
        this.document = document;
    }

    /** The token after the description whose noun is given. */
    int end(int head) {
        int end = document.is(head, "old") ? aged(head + 1) : head + 1;
        if (document.is(end, "of")
                && end + 1 < document.size()
                && document.token(end + 1).number()) {
            return end + 2;
        }
        return document.is(end, "from") ? origin(end + 1) : end;
    }

    private int aged(int from) {
        int end = from;
        while (end < Math.min(document.size(), from + AGED) && inNoun(end)) {
            end++;
        }
        boolean closed = end == document.size() || !inNoun(end);
        boolean origin = document.is(end, "from") || document.is(end, "who") || document.is(end, ",");
        return closed && origin ? end : from;
    }

    private boolean inNoun(int i) {
        return document.token(i).word()
                && !document.token(i).number()
                && !ENDS.contains(document.token(i).folded())
                && !document.has(i, "verb")
                && !document.has(i, "say");
    }

    /** The place after "from": known, or a few words with capitals. */
    private int origin(int from) {
        if (from < document.size() && document.hit(from, "where").isPresent()) {
            int known = document.hit(from, "where").orElseThrow().end();
            return document.is(known, "city") || document.is(known, "region") ? known + 1 : known;
        }
        int end = from;
        while (end < Math.min(document.size(), from + ORIGIN) && inPlace(end, from)) {
            end++;
        }
        return end > from && end < from + ORIGIN ? end : from - 1;
    }

    private boolean inPlace(int i, int from) {
        boolean joined = i > from && document.is(i, "-")
                || i > from
                        && i + 1 < document.size()
                        && (document.is(i, "al") || document.is(i, "del") || document.is(i, "en"))
                        && document.token(i + 1).word();
        return joined || document.token(i).word() && document.token(i).capital();
    }
}
