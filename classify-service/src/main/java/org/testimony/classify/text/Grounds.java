package org.testimony.classify.text;

import java.util.List;
import org.testimony.contract.reading.Ground;

/** What a rule of the codebook gives as its reason: where the codebook lists it, how it reads, the words it stands on. */
public final class Grounds {
    private Grounds() {}

    /** A rule that holds for a range of tokens, named as {@code list: pattern}. */
    public static Ground of(Document document, String rule, int first, int end) {
        return Ground.rule(
                rule, document.token(first).start(), document.token(end - 1).end());
    }

    /** One ground for each match of a list of patterns. */
    public static List<Ground> of(Document document, String list, List<Match> matches) {
        return matches.stream()
                .map(m -> of(document, list + ": " + m.pattern().source(), m.first(), m.end()))
                .toList();
    }
}
