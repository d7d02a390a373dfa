package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.testimony.classify.attribute.AttributeReader;
import org.testimony.classify.attribute.Subject;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.CountryCode;

/** Joins persons described without a name to the one who is named, when nothing speaks against it. */
final class SamePersons {
    private final Document title;
    private final Document document;
    private final Cast cast;

    SamePersons(Document title, Document document, Cast cast) {
        this.title = title;
        this.document = document;
        this.cast = cast;
    }

    /** A person described without a name is the one named person, when only one is named. */
    List<Person> joined(List<Person> found) {
        List<Person> named = found.stream().filter(Person::named).toList();
        List<Person> unnamed =
                new ArrayList<>(found.stream().filter(p -> !p.named()).toList());
        List<Person> out = new ArrayList<>(named);
        if (named.size() == 1) {
            unnamed.removeIf(p -> agree(named.get(0), p) && absorb(named.get(0), p));
        } else if (named.isEmpty() && !unnamed.isEmpty()) {
            Person first = unnamed.remove(0);
            onlyName(first).ifPresent(p -> absorb(first, p));
            unnamed.removeIf(p -> agree(first, p) && absorb(first, p));
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
                .filter(p -> agree(unnamed, p) && p.references().size() > 1)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static boolean absorb(Person into, Person from) {
        into.absorb(from);
        return true;
    }

    /** Nothing that is known of the two speaks against one person: sex, nationality, age. */
    private boolean agree(Person a, Person b) {
        Subject of = subject(a);
        Subject other = subject(b);
        Optional<CountryCode> one = AttributeReader.nationality(of);
        Optional<CountryCode> two = AttributeReader.nationality(other);
        OptionalInt mine = AttributeReader.age(of);
        OptionalInt theirs = AttributeReader.age(other);
        boolean sex = b.gender().map(a::canBe).orElse(true);
        boolean country = one.isEmpty() || two.isEmpty() || one.equals(two);
        boolean age = mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
        return sex && country && age;
    }

    private Subject subject(Person person) {
        return Subjects.of(document, cast, person, new Subjects.Circumstances(title, 0, null));
    }
}
