package org.testimony.classify.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.text.Document;

/**
 * Joins the person whom the first lines only describe to the name that a later paragraph gives: "A 30-year-old electrician from
 * Chaguanas has come back. ... X, who trained as a welder, ...". News are written so more often than not.
 */
final class LateNames {
    private static final int LEAD = 2;
    private static final int LATER = 7;
    private static final int OPENING = 4;
    private static final int LENT = 7;

    private final Document document;
    private final Cast cast;
    private final Likeness likeness;

    LateNames(Document title, Document document, Cast cast) {
        this.document = document;
        this.cast = cast;
        this.likeness = new Likeness(title, document, cast);
    }

    /** Joins the two where exactly one person is introduced without a name and one name fits. */
    void join() {
        List<Person> described =
                cast.persons().stream().filter(this::introduced).toList();
        List<Person> leading = described.stream().filter(this::leads).toList();
        Optional<Person> one = leading.size() == 1
                ? Optional.of(leading.get(0))
                : described.stream()
                        .max(Comparator.comparingInt(p -> p.references().size()));
        boolean several = leading.size() > 1;
        one.filter(p -> !several).ifPresent(this::join);
    }

    private void join(Person unnamed) {
        cast.persons().stream()
                .filter(p -> names(p, unnamed))
                .max(Comparator.comparing(this::isNamed)
                        .thenComparingInt((Person p) -> p.references().size())
                        .thenComparingInt(p -> -p.start()))
                .filter(p -> likeness.agree(p, unnamed))
                .ifPresent(p -> cast.merge(p, unnamed));
    }

    /** Described in the lead, not by an office and not as somebody's relation. */
    private boolean introduced(Person person) {
        if (person.named() || person.official() || person.relation()) {
            return false;
        }
        Reference first = first(person);
        boolean fresh = DescriptionFinder.isFresh(document, first.first());
        int at = sentence(first);
        return first.kind() == Reference.Kind.DESCRIPTION && (fresh && at <= LEAD || at == 0) && !as(first);
    }

    /** "As a teenager" says what somebody was and brings in nobody. */
    private boolean as(Reference reference) {
        return document.is(reference.first() - 1, "as") || document.is(reference.first() - 1, "like");
    }

    /** The subject of its sentence, after a dateline at most. */
    private boolean leads(Person person) {
        Reference first = first(person);
        int opening = document.sentenceOf(first.first()).first();
        boolean dateline = false;
        for (int i = opening; i < first.first(); i++) {
            dateline = document.is(i, "-") || document.is(i, "–") || document.is(i, "—") || document.is(i, ":");
        }
        return first.first() == opening || dateline && first.first() - opening <= 2 * OPENING;
    }

    /** Whether a name comes in soon after a description and stands where somebody is introduced or acts. */
    private boolean names(Person named, Person unnamed) {
        if (!named.named() || named.official() || named.relation()) {
            return false;
        }
        Reference name = first(named);
        int later = sentence(name) - sentence(first(unnamed));
        if (later > 0 && isSource(named)) {
            return true;
        }
        return later > 0
                && later <= LATER
                && name.kind() == Reference.Kind.NAME
                && named.references().stream()
                        .filter(r -> r.kind() == Reference.Kind.NAME)
                        .anyMatch(this::comesIn);
    }

    /** "The source, who goes by the pseudonym X": surer than a name that only acts. */
    private boolean isNamed(Person person) {
        return person.references().stream()
                .filter(r -> r.kind() == Reference.Kind.NAME)
                .anyMatch(r -> document.hasWithin(r.first() - OPENING, r.first(), "naming"));
    }

    /** "The source, who goes by X", "X, not his real name": a name lent to somebody whom the text would not name, however late it comes. */
    private boolean isSource(Person person) {
        return person.references().stream()
                .filter(r -> r.kind() == Reference.Kind.NAME)
                .anyMatch(r -> lent(r.first() - LENT, r.first()) || lent(r.end(), r.end() + LENT));
    }

    private boolean lent(int from, int to) {
        boolean real = false;
        boolean asked = false;
        for (int i = Math.max(0, from); i < Math.min(to, document.size()); i++) {
            if (document.is(i, ".") || document.is(i, ";")) {
                real = false;
                asked = false;
            }
            real |= document.is(i, "pseudonym") || document.is(i, "real") && document.is(i + 1, "name");
            asked |= (document.is(i, "asks") || document.is(i, "asked") || document.is(i, "wants"))
                    && document.is(i + 1, "to")
                    && document.is(i + 2, "be");
            asked |= (document.is(i, "goes") || document.is(i, "went")) && document.is(i + 1, "by");
            asked |= document.is(i, "call") && (document.is(i + 1, "him") || document.is(i + 1, "her"));
        }
        return real || asked;
    }

    private boolean comesIn(Reference name) {
        int end = name.end();
        boolean opens = name.first() - document.sentenceOf(name.first()).first() <= 1;
        boolean acts = document.has(end, "verb") || document.has(end, "say") || document.is(end, ",");
        boolean ends = document.is(end, ",") && document.is(end + 1, "\"");
        boolean named = document.hasWithin(name.first() - OPENING, name.first(), "naming");
        return opens || acts && !ends || named || document.is(end, "(");
    }

    private static Reference first(Person person) {
        return person.references().stream()
                .min(Comparator.comparingInt(Reference::first))
                .orElseThrow();
    }

    private int sentence(Reference reference) {
        return document.sentenceOf(reference.first()).index();
    }
}
