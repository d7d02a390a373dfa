package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Patterns indexed by what they begin with, so that a token asks only those that can begin there. */
public final class PatternSet {
    /** No pattern at all. */
    public static final PatternSet NONE = new PatternSet(List.of());

    private static final int STEM = 3;

    private final Map<String, List<Pattern>> byWord = new HashMap<>();
    private final Map<String, List<Pattern>> byStem = new HashMap<>();
    private final Map<String, List<Pattern>> byGroup = new HashMap<>();

    public PatternSet(Collection<Pattern> patterns) {
        patterns.forEach(this::index);
    }

    private void index(Pattern pattern) {
        Element head = pattern.head();
        if (!head.group().isEmpty()) {
            byGroup.computeIfAbsent(head.group(), k -> new ArrayList<>()).add(pattern);
        }
        head.words()
                .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(pattern));
        head.stems()
                .forEach(s ->
                        byStem.computeIfAbsent(stem(s), k -> new ArrayList<>()).add(pattern));
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** Every match that begins within a range of tokens, in order of place. */
    public List<Match> in(Document document, int first, int end) {
        List<Match> out = new ArrayList<>();
        for (int i = first; i < end; i++) {
            at(document, i, out);
        }
        return out;
    }

    /** Every match in a sentence. */
    public List<Match> in(Document document, Sentence sentence) {
        return in(document, sentence.first(), sentence.end());
    }

    private void at(Document document, int token, List<Match> out) {
        String folded = document.token(token).folded();
        tryAll(byWord.get(folded), document, token, out);
        tryAll(byStem.get(stem(folded)), document, token, out);
        for (Hit hit : document.hitsAt(token)) {
            tryAll(byGroup.get(hit.group()), document, token, out);
        }
    }

    private static void tryAll(
            @org.jspecify.annotations.Nullable List<Pattern> patterns, Document document, int token, List<Match> out) {
        if (patterns != null) {
            patterns.forEach(p -> p.at(document, token).ifPresent(out::add));
        }
    }
}
