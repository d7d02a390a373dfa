package org.testimony.classify.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All phrases of one language in one automaton: a text is scanned once, whatever the number of phrases. */
public final class Lexicon {
    private final AhoCorasickDoubleArrayTrie<List<Phrase>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    private Lexicon(Map<String, List<Phrase>> phrases) {
        empty = phrases.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<>(phrases));
        }
    }

    /** Starts an empty lexicon. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects phrases. */
    public static final class Builder {
        private final Map<String, List<Phrase>> phrases = new TreeMap<>();

        private Builder() {}

        /** Adds a phrase of a group that has no values. */
        public Builder add(String group, String written) {
            return add(group, "", written);
        }

        /** Adds a phrase; one in short capitals matches only as written, one with a capital only with a capital. */
        public Builder add(String group, String value, String written) {
            phrases.computeIfAbsent(Folding.fold(written), k -> new ArrayList<>())
                    .add(Phrase.of(group, value, written));
            return this;
        }

        /** The finished lexicon. */
        public Lexicon build() {
            return new Lexicon(phrases);
        }
    }

    /** What a scan reports. */
    interface Found {
        void at(int start, int end, Phrase phrase);
    }

    /** Reports every phrase that stands as whole words. */
    void scan(String text, String folded, Found found) {
        if (empty) {
            return;
        }
        trie.parseText(folded, (begin, end, phrases) -> {
            if (boundary(folded, begin, end)) {
                for (Phrase phrase : phrases) {
                    if (phrase.fits(text, begin)) {
                        found.at(begin, end, phrase);
                    }
                }
            }
        });
    }

    /** Whether at least one phrase stands in the text. */
    public boolean matches(String text) {
        boolean[] any = new boolean[1];
        scan(text, Folding.fold(text), (start, end, phrase) -> any[0] = true);
        return any[0];
    }

    /** Arabic writes its short words onto the next one, so there only the right edge counts. */
    private static boolean boundary(String folded, int begin, int end) {
        boolean right = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
        boolean left = begin == 0 || !Character.isLetterOrDigit(folded.charAt(begin - 1));
        return right && (left || Character.UnicodeScript.of(folded.charAt(begin)) == Character.UnicodeScript.ARABIC);
    }
}
