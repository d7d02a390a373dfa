package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One step of a pattern.
 *
 * @param words folded words of which one must stand here, or empty when a group is meant
 * @param stems beginnings of words of which one must stand here
 * @param group the lexicon group that must stand here, or empty
 * @param gap how many tokens may come first
 */
record Element(Set<String> words, List<String> stems, String group, int gap, boolean optional) {
    /** Words over which a gap never reaches: what follows them is another act or another place. */
    private static final Set<String> STOPS = Set.of(
            "join", "joined", "joining", "for", "to", ";", ":", "\"", "but", "because", "while", "when", "who", "where",
            "until");

    static Element parse(String part, int gap) {
        boolean optional = part.startsWith("?");
        String body = optional ? part.substring(1) : part;
        if (body.startsWith("<") && body.endsWith(">")) {
            return new Element(Set.of(), List.of(), body.substring(1, body.length() - 1), gap, optional);
        }
        List<String> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (String alternative : body.split("\\|")) {
            String folded = Folding.fold(alternative);
            if (folded.endsWith("*")) {
                stems.add(folded.substring(0, folded.length() - 1));
            } else {
                words.add(folded);
            }
        }
        return new Element(Set.copyOf(words), List.copyOf(stems), "", gap, optional);
    }

    /** How many tokens the step takes at a place; 0 when it does not stand there. */
    int length(Document document, int token) {
        if (!group.isEmpty()) {
            return document.hit(token, group).map(h -> h.end() - h.first()).orElse(0);
        }
        String folded = document.token(token).folded();
        return words.contains(folded) || stems.stream().anyMatch(folded::startsWith) ? 1 : 0;
    }

    boolean stopsAt(Document document, int token) {
        boolean quotedName = document.is(token, "\"") && document.has(token + 1, "org");
        return !quotedName && STOPS.contains(document.token(token).folded());
    }
}
