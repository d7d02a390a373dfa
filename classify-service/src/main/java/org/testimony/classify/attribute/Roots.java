package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Reads where the person was born or grew up, comes from, or is at home; weaker than any nationality. */
final class Roots {
    private static final Set<String> COMES = Set.of("comes", "hails", "originally", "came");
    private static final Set<String> ROOTS = Set.of(
            "born", "raised", "up", "native", "geboren", "ne", "nee", "nacido", "nacida", "nato", "nata", "kelahiran");

    private final Subject subject;
    private final Document document;
    private final Focus focus;

    Roots(Subject subject, Focus focus) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
    }

    Optional<String> roots() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 2; i++) {
                boolean root = ROOTS.contains(word(i)) && focus.on(i) && !document.is(i + 1, "to");
                boolean comes = COMES.contains(word(i))
                        && document.is(i + 1, "from")
                        && focus.on(i)
                        && !new Company(subject, focus).ofOthers(i);
                Optional<Hit> where = root || comes ? Places.near(document, i + 1, sentence.end(), 5) : born(i);
                if (where.isPresent()) {
                    return where.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    /** "Antwerp-born", "American-born". */
    private Optional<Hit> born(int i) {
        boolean born = i > 1 && document.is(i, "born") && document.is(i - 1, "-") && focus.on(i);
        return born ? document.hit(i - 2, "where").or(() -> document.hit(i - 2, "people")) : Optional.empty();
    }

    /** "came home to Tunisia": home is where one belongs. */
    Optional<String> home() {
        for (Sentence sentence : focus.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 2; i++) {
                boolean home =
                        document.is(i, "home") && (document.is(i + 1, "to") || document.is(i + 1, "in")) && focus.on(i);
                Optional<Hit> where = home ? Places.near(document, i + 2, sentence.end(), 3) : Optional.empty();
                if (where.filter(h -> !Places.war(h.value())).isPresent()) {
                    return where.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
