package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;

/** The words of a name that tell it from others. */
final class NameWords {
    private static final Set<String> WEAK = Set.of(
            "al", "el", "bin", "ibn", "bint", "abu", "umm", "abou", "de", "van", "von", "der", "la", "le", "-", ".",
            "'s");

    private NameWords() {}

    static List<String> of(Document document, Reference name) {
        List<String> words = new ArrayList<>();
        for (int i = name.first(); i < name.end(); i++) {
            String word = document.token(i).folded();
            if (document.token(i).word() && !WEAK.contains(word)) {
                words.add(word.equals("ابا") || word.equals("ابي") ? "ابو" : word);
            }
        }
        return words;
    }

    /** Whether the shorter name can be a part of the longer one. */
    static boolean same(Collection<String> known, List<String> words) {
        if (known.isEmpty() || words.isEmpty()) {
            return false;
        }
        boolean within = known.containsAll(words) || words.containsAll(known);
        boolean initialsOnly = words.stream().allMatch(w -> w.length() == 1) && known.size() > words.size() + 1;
        return within && !initialsOnly;
    }
}
