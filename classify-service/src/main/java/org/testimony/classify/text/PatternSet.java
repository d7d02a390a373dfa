package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patterns indexed by what they begin with, so that a token asks only those that can begin there. */
public final class PatternSet {
    /** No pattern at all. */
    public static final PatternSet NONE = new PatternSet(List.of());

    private static final int STEM = 3;

    private final Map<String, List<Pattern>> byWord = new HashMap<>();
    private final Map<String, List<Pattern>> byStem = new HashMap<>();
    private final Map<String, List<Pattern>> byGroup = new HashMap<>();
    private final long[] words = new long[Keys.BITS / Long.SIZE];
    private final long[] stems = new long[Keys.BITS / Long.SIZE];
    private long groups;

    /** Takes a match; answers whether to go on. */
    private interface Taker {
        boolean take(Pattern pattern, int first, int end);
    }

    public PatternSet(Collection<Pattern> patterns) {
        patterns.forEach(this::index);
    }

    private void index(Pattern pattern) {
        Element head = pattern.head();
        if (!head.group().isEmpty()) {
            byGroup.computeIfAbsent(head.group(), k -> new ArrayList<>()).add(pattern);
            groups |= head.bit();
        }
        for (String word : head.words()) {
            byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(pattern);
            Keys.put(words, Keys.word(word));
        }
        for (String stem : head.stems()) {
            byStem.computeIfAbsent(stem(stem), k -> new ArrayList<>()).add(pattern);
            Keys.put(stems, Keys.stem(stem));
        }
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** Every match that begins within a range of tokens, in order of place. */
    public List<Match> in(Document document, int first, int end) {
        List<Match> out = new ArrayList<>(0);
        each(document, first, end, (pattern, from, to) -> out.add(new Match(pattern, from, to)));
        return out;
    }

    /** Every match in a sentence. */
    public List<Match> in(Document document, Sentence sentence) {
        return in(document, sentence.first(), sentence.end());
    }

    /** Whether a sentence has a match; quicker than asking for all of them. */
    public boolean anyIn(Document document, Sentence sentence) {
        return !each(document, sentence.first(), sentence.end(), (pattern, from, to) -> false);
    }

    private boolean each(Document document, int first, int end, Taker taker) {
        Keys keys = document.keys();
        boolean goOn = true;
        for (int i = first; i < end && goOn; i++) {
            if (Keys.in(words, keys.word(i))) {
                goOn = tryAll(byWord.get(document.token(i).folded()), document, i, taker);
            }
            if (goOn && Keys.in(stems, keys.stem(i))) {
                goOn = tryAll(byStem.get(stem(document.token(i).folded())), document, i, taker);
            }
            if (goOn && (document.groups(i) & groups) != 0) {
                goOn = tryGroups(document, i, taker);
            }
        }
        return goOn;
    }

    private boolean tryGroups(Document document, int token, Taker taker) {
        boolean goOn = true;
        List<Hit> hits = document.hitsAt(token);
        for (int i = 0; i < hits.size() && goOn; i++) {
            goOn = tryAll(byGroup.get(hits.get(i).group()), document, token, taker);
        }
        return goOn;
    }

    private static boolean tryAll(@Nullable List<Pattern> patterns, Document document, int token, Taker taker) {
        for (int i = 0; patterns != null && i < patterns.size(); i++) {
            int end = patterns.get(i).endAt(document, token);
            if (end >= 0 && !taker.take(patterns.get(i), token, end)) {
                return false;
            }
        }
        return true;
    }
}
