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
            String word = bare(document, document.token(i).folded());
            if (document.token(i).word() && !WEAK.contains(word)) {
                words.add(word.equals("ابا") || word.equals("ابي") ? "ابو" : word);
            }
        }
        return words;
    }

    /** Turkish hangs the case of a name on it after an apostrophe. */
    private static String bare(Document document, String word) {
        int mark = word.indexOf('\'');
        return document.language().equals("tr") && mark > 1 ? word.substring(0, mark) : word;
    }

    /** A name as written, without the ending that Turkish hangs on it. */
    static String written(Document document, Reference name) {
        String whole = document.quote(name.first(), name.end());
        int mark = Math.max(whole.lastIndexOf('\''), whole.lastIndexOf('’'));
        return document.language().equals("tr") && mark > 1 ? whole.substring(0, mark) : whole;
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
