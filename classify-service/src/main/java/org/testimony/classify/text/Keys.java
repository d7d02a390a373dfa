package org.testimony.classify.text;

import java.util.List;
import java.util.Set;

/**
 * For each token the numbers by which patterns ask for it, and for each sentence a filter of them: a pattern whose words are not
 * all in the sentence is refused without being tried.
 */
final class Keys {
    /** Bits of a filter of pattern heads. */
    static final int BITS = 2048;

    /** Longs of the filter of a sentence. */
    static final int SENTENCE_LONGS = 4;

    private static final int STEM = 3;
    private static final int WORD_SALT = 0x9E3779B1;
    private static final int STEM_SALT = 0x85EBCA77;

    /** Words over which a gap never reaches: what follows them is another act or another place. */
    private static final Set<String> STOPS = Set.of(
            "join", "joined", "joining", "for", "to", ";", ":", "\"", "but", "because", "while", "when", "who", "where",
            "until");

    private static final long[] STOP_FILTER = stopFilter();

    private final int[] words;
    private final int[] stems;
    private final boolean[] stops;
    private final long[] sentenceWords;
    private final long[] sentenceGroups;

    Keys(Token[] tokens, List<Sentence> sentences, Marks marks) {
        words = new int[tokens.length];
        stems = new int[tokens.length];
        stops = new boolean[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            String folded = tokens[i].folded();
            words[i] = word(folded);
            stems[i] = stem(folded);
            stops[i] = in(STOP_FILTER, words[i]) && STOPS.contains(folded);
        }
        sentenceWords = new long[sentences.size() * SENTENCE_LONGS];
        sentenceGroups = new long[sentences.size()];
        sentences.forEach(sentence -> fill(sentence, marks));
    }

    private void fill(Sentence sentence, Marks marks) {
        int row = sentence.index() * SENTENCE_LONGS;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            put(sentenceWords, row, words[i]);
            put(sentenceWords, row, stems[i]);
            sentenceGroups[sentence.index()] |= marks.groups(i);
        }
    }

    private static long[] stopFilter() {
        long[] filter = new long[BITS / Long.SIZE];
        STOPS.forEach(word -> put(filter, word(word)));
        return filter;
    }

    /** The key of a whole word. */
    static int word(String folded) {
        return folded.hashCode() * WORD_SALT >>> 21;
    }

    /** The key of a word's first three letters, or of all of a shorter word. */
    static int stem(String folded) {
        int key = 0;
        for (int i = 0; i < Math.min(STEM, folded.length()); i++) {
            key = key * 31 + folded.charAt(i);
        }
        return (key + 1) * STEM_SALT >>> 21;
    }

    static void put(long[] filter, int key) {
        filter[key >>> 6] |= 1L << (key & 63);
    }

    static boolean in(long[] filter, int key) {
        return (filter[key >>> 6] >>> (key & 63) & 1) != 0;
    }

    /** Sets the bit of a key in a sentence's filter, which begins at a place. */
    static void put(long[] filter, int row, int key) {
        int bit = key >>> 3;
        filter[row + (bit >>> 6)] |= 1L << (bit & 63);
    }

    int word(int token) {
        return words[token];
    }

    int stem(int token) {
        return stems[token];
    }

    boolean stops(int token) {
        return stops[token];
    }

    /** Whether at least one of the words stands in the sentence; may err towards yes. */
    boolean anyWord(int sentence, long[] filter) {
        int row = sentence * SENTENCE_LONGS;
        return (sentenceWords[row] & filter[0]
                        | sentenceWords[row + 1] & filter[1]
                        | sentenceWords[row + 2] & filter[2]
                        | sentenceWords[row + 3] & filter[3])
                != 0;
    }

    /** Whether a hit of a group begins in the sentence; may err towards yes. */
    boolean anyGroup(int sentence, long group) {
        return (sentenceGroups[sentence] & group) != 0;
    }
}
