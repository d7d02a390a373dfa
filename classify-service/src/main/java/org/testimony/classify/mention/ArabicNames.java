package org.testimony.classify.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.text.Document;

/**
 * Finds names in Arabic, which has no capitals: up to three words between a verb of speech or flight and the word that opens what
 * is said, or a mark; later the same words again.
 */
final class ArabicNames {
    private static final int MOST = 3;
    private static final int SHORTEST = 3;
    private static final Set<String> OPENERS = Set.of("انه", "انها", "ان", "بانه", "بانها", "،", ":", "«", "\"", "(");
    private static final Set<String> PLACING = Set.of("من", "عن", "الي", "في", "مع", "قبل", "بعد");
    private static final Set<String> NO_NAMES = Set.of(
            "في", "من", "على", "الي", "عن", "مع", "بعد", "قبل", "هو", "هي", "هذا", "هذه", "الذي", "التي", "له", "لها",
            "انه", "احد", "كل", "ثم", "لم", "لا", "ما", "كان", "كانت", "قد", "اليوم", "امس", "عند", "حين", "بين",
            "خلال");

    private final Document document;
    private final boolean arabic;
    private final Map<Integer, Integer> lengths = new HashMap<>();

    ArabicNames(Document document) {
        this.document = document;
        this.arabic = document.language().equals("ar");
        Set<String> known = new HashSet<>();
        for (int i = 1; arabic && i < document.size(); i++) {
            int length = opened(i);
            if (length > 0) {
                lengths.put(i, length);
                known.add(document.token(i).folded());
            }
        }
        for (int i = 1; arabic && i < document.size(); i++) {
            if (known.contains(document.token(i).folded())) {
                lengths.putIfAbsent(i, 1);
            }
        }
    }

    /** How many words of a name begin here; 0 for none. */
    int length(int token) {
        return arabic ? lengths.getOrDefault(token, 0) : 0;
    }

    /** Whether a stretch can only have been found here. */
    static boolean fits(Document document, Reference name) {
        return document.language().equals("ar");
    }

    private int opened(int first) {
        boolean verb = document.has(first - 1, "say")
                || document.has(first - 1, "fled")
                || document.has(first - 1, "departed");
        int length = 0;
        while (verb && length < MOST && isWord(first + length)) {
            length++;
        }
        boolean closed = first + length < document.size()
                && OPENERS.contains(document.token(first + length).folded());
        return length > 0 && (closed || wayOut(first, length)) ? length : 0;
    }

    /** "Fled X Y from": two words or more behind a verb of flight, closed by where from or where to; no "the" leads them. */
    private boolean wayOut(int first, int length) {
        String verb = document.token(first - 1).folded();
        boolean flight = document.has(first - 1, "fled") || verb.startsWith("انشق");
        int end = first + length;
        return flight
                && length > 1
                && !document.token(first).folded().startsWith("ال")
                && end < document.size()
                && PLACING.contains(document.token(end).folded());
    }

    private boolean isWord(int i) {
        if (i >= document.size()
                || !document.token(i).word()
                || document.token(i).number()) {
            return false;
        }
        String word = document.token(i).folded();
        boolean other = document.has(i, "person")
                || document.has(i, "official")
                || document.has(i, "group-people")
                || document.has(i, "org")
                || document.has(i, "where")
                || document.has(i, "say");
        return word.length() >= SHORTEST && !NO_NAMES.contains(word) && !OPENERS.contains(word) && !other;
    }
}
