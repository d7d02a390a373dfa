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
 * @param filter the words and stems as a filter for sentences
 * @param bit the group's bit in the filters of tokens and sentences
 */
record Element(
        Set<String> words, List<String> stems, String group, int gap, boolean optional, long[] filter, long bit) {
    private static final int STEM = 3;

    static Element parse(String part, int gap) {
        boolean optional = part.startsWith("?");
        String body = optional ? part.substring(1) : part;
        if (body.startsWith("<") && body.endsWith(">")) {
            String group = body.substring(1, body.length() - 1).intern();
            return new Element(Set.of(), List.of(), group, gap, optional, new long[0], Marks.bit(group));
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
        return new Element(Set.copyOf(words), List.copyOf(stems), "", gap, optional, filter(words, stems), 0);
    }

    private static long[] filter(List<String> words, List<String> stems) {
        long[] filter = new long[Keys.SENTENCE_LONGS];
        words.forEach(word -> Keys.put(filter, 0, Keys.word(word)));
        for (String stem : stems) {
            if (stem.length() < STEM) {
                java.util.Arrays.fill(filter, -1);
            } else {
                Keys.put(filter, 0, Keys.stem(stem));
            }
        }
        return filter;
    }

    /** Whether the step can stand somewhere in a sentence; may err towards yes. */
    boolean possible(Document document, int sentence) {
        return optional
                || (group.isEmpty()
                        ? document.keys().anyWord(sentence, filter)
                        : document.keys().anyGroup(sentence, bit));
    }

    /** How many tokens the step takes at a place; 0 when it does not stand there. */
    int length(Document document, int token) {
        if (!group.isEmpty()) {
            return document.lengthOf(token, group);
        }
        String folded = document.token(token).folded();
        if (words.contains(folded)) {
            return 1;
        }
        for (String stem : stems) {
            if (folded.startsWith(stem)) {
                return 1;
            }
        }
        return 0;
    }

    boolean stopsAt(Document document, int token) {
        return document.keys().stops(token) && !(document.is(token, "\"") && document.has(token + 1, "org"));
    }
}
