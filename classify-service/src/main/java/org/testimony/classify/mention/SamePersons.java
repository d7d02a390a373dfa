package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.text.Document;

/** Joins persons described without a name to the one who is named, when nothing speaks against it. */
final class SamePersons {
    private final Cast cast;
    private final Likeness likeness;

    SamePersons(Document title, Document document, Cast cast) {
        this.cast = cast;
        this.likeness = new Likeness(title, document, cast);
    }

    /** A person described without a name is the one named person, when only one is named. */
    List<Person> joined(List<Person> found) {
        List<Person> named = found.stream().filter(Person::named).toList();
        List<Person> unnamed =
                new ArrayList<>(found.stream().filter(p -> !p.named()).toList());
        List<Person> out = new ArrayList<>(named);
        if (named.size() == 1) {
            unnamed.removeIf(p -> likeness.agree(named.get(0), p) && absorb(named.get(0), p));
        } else if (named.isEmpty() && !unnamed.isEmpty()) {
            Person first = unnamed.remove(0);
            onlyName(first).ifPresent(p -> absorb(first, p));
            unnamed.removeIf(p -> likeness.agree(first, p) && absorb(first, p));
            out.add(first);
        }
        out.addAll(unnamed);
        out.sort(Comparator.comparingInt(Person::start));
        return List.copyOf(out);
    }

    /** The one named person of a text whose only person who left has no name. */
    private Optional<Person> onlyName(Person unnamed) {
        List<Person> names = cast.persons().stream()
                .filter(p -> p.named() && !p.official() && !p.relation() && !p.has(SignKind.CAPTURED))
                .filter(p -> likeness.agree(unnamed, p) && p.references().size() > 1)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static boolean absorb(Person into, Person from) {
        into.absorb(from);
        return true;
    }
}
