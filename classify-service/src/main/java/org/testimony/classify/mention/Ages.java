package org.testimony.classify.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;

/** Ages that stand in a description or right after a name: "a 27-year-old man", "X, 27". */
final class Ages {
    private Ages() {}

    /** Whether both have an age and no age is the same. */
    static boolean differ(Document document, List<Reference> one, List<Reference> other) {
        Set<String> mine = of(document, one);
        Set<String> theirs = of(document, other);
        return !mine.isEmpty() && !theirs.isEmpty() && theirs.stream().noneMatch(mine::contains);
    }

    private static Set<String> of(Document document, List<Reference> references) {
        Set<String> out = new HashSet<>();
        for (Reference reference : references) {
            for (int i = reference.first(); i < reference.end(); i++) {
                if (age(document, i) && document.is(i + 1, "-") && document.is(i + 2, "year")) {
                    out.add(document.token(i).folded());
                }
            }
            int after = reference.end() + 1;
            boolean name = reference.kind() == Reference.Kind.NAME && document.is(after - 1, ",");
            if (name && age(document, after)) {
                out.add(document.token(after).folded());
            }
        }
        return out;
    }

    private static boolean age(Document document, int token) {
        return token < document.size()
                && document.token(token).number()
                && document.token(token).folded().length() == 2;
    }
}
