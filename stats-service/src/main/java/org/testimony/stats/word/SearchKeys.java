package org.testimony.stats.word;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.testimony.contract.name.Folding;
import org.testimony.contract.name.NameWords;
import org.testimony.contract.name.Skeleton;

/**
 * What a text or a name can be found by: its folded words; of a name also the consonants of each word, which spellings
 * share. Consonants are marked, so that no word is taken for them.
 */
public final class SearchKeys {
    /** Stands before the consonants of a name's word. */
    static final char NAME = '=';
    /** Stands before the consonants of the word that follows Abu or Umm. */
    static final char KUNYA = '~';

    private static final char NARRATIVE = '#';
    private static final int LONGEST = 40;
    private static final int SHORTEST_SKELETON = 2;

    private SearchKeys() {}

    /** The keys of some texts and of the names in them. */
    public static Set<String> of(Collection<String> texts, Collection<String> names) {
        Set<String> keys = new TreeSet<>();
        texts.forEach(text -> addWords(text, NameWords.of(text), keys));
        names.forEach(name -> addName(name, keys));
        return keys;
    }

    /** The key of a narrative's code. */
    public static String narrative(String code) {
        return NARRATIVE + cut(code.replace(' ', '-'));
    }

    /** One folded word, no longer than what is kept. */
    static String cut(String word) {
        return word.substring(0, Math.min(LONGEST, word.length()));
    }

    /** Whether the consonants of a word say enough to find a name by them. */
    static boolean tells(String skeleton) {
        return skeleton.length() >= SHORTEST_SKELETON;
    }

    private static void addName(String name, Set<String> keys) {
        NameWords words = NameWords.of(name);
        addWords(name, words, keys);
        boolean first = words.kunya();
        for (String word : words.words()) {
            String skeleton = cut(Skeleton.of(word));
            if (tells(skeleton)) {
                keys.add(NAME + skeleton);
                if (first) {
                    keys.add(KUNYA + skeleton);
                }
            }
            first = false;
        }
    }

    private static void addWords(String text, NameWords words, Set<String> keys) {
        // All words, also articles and titles, and beside them "Abdul Hakim" as one.
        for (String word : Folding.fold(text).split(" ")) {
            if (!word.isEmpty()) {
                keys.add(cut(word));
            }
        }
        words.words().forEach(word -> keys.add(cut(word)));
    }
}
