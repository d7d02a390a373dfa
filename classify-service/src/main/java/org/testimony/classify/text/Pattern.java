package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A short sequence of words, lexicon groups and bounded gaps, such as {@code <departed> ~4 <org>}. Matching looks at most
 * 60 tokens ahead, never leaves the sentence and takes time linear in that window.
 */
public final class Pattern {
    private static final int WINDOW = 60;

    private final String source;
    private final List<Element> elements;

    private Pattern(String source, List<Element> elements) {
        this.source = source;
        this.elements = elements;
    }

    /**
     * Reads a pattern: words, {@code a|b} for either, {@code word*} for a beginning, {@code <group>}, {@code ~n} for at most n
     * tokens between, {@code ?} before an element that may be missing.
     *
     * @throws IllegalArgumentException when a gap is not between 1 and 9 or nothing is left to match
     */
    public static Pattern parse(String source) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        for (String part : source.trim().split("\\s+")) {
            if (part.startsWith("~")) {
                gap = gap(source, part);
            } else {
                elements.add(Element.parse(part, gap));
                gap = 0;
            }
        }
        if (elements.isEmpty() || elements.get(0).optional() || elements.get(0).gap() > 0) {
            throw new IllegalArgumentException("pattern must begin with a word or a group: " + source);
        }
        return new Pattern(source, List.copyOf(elements));
    }

    private static int gap(String source, String part) {
        if (part.length() != 2 || part.charAt(1) < '1' || part.charAt(1) > '9') {
            throw new IllegalArgumentException("a gap is ~1 to ~9: " + source);
        }
        return part.charAt(1) - '0';
    }

    /** The pattern as it was written. */
    public String source() {
        return source;
    }

    Element head() {
        return elements.get(0);
    }

    List<Element> elements() {
        return elements;
    }

    /** The match that begins at a token and ends soonest. */
    public Optional<Match> at(Document document, int start) {
        int end = endAt(document, start);
        return end < 0 ? Optional.empty() : Optional.of(new Match(this, start, end));
    }

    /** The token after the match that begins at a token and ends soonest, or -1. */
    int endAt(Document document, int start) {
        Sentence sentence = document.sentenceOf(start);
        for (int i = 1; i < elements.size(); i++) {
            if (!elements.get(i).possible(document, sentence.index())) {
                return -1;
            }
        }
        int limit = Math.min(sentence.end() - start, WINDOW);
        long reached = 1;
        for (int i = 0; i < elements.size() && reached != 0; i++) {
            reached = advance(document, start, limit, reached, elements.get(i));
        }
        return reached == 0 ? -1 : start + Long.numberOfTrailingZeros(reached);
    }

    private static long advance(Document document, int start, int limit, long reached, Element element) {
        long next = element.optional() ? reached : 0;
        for (long left = reached; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left);
            for (int at = from; at <= from + element.gap() && at < limit; at++) {
                int length = element.length(document, start + at);
                if (length > 0 && at + length <= limit) {
                    next |= 1L << (at + length);
                }
                if (element.stopsAt(document, start + at)) {
                    break;
                }
            }
        }
        return next;
    }
}
