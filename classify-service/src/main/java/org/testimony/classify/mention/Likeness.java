package org.testimony.classify.mention;

import java.util.Optional;
import java.util.OptionalInt;
import org.testimony.classify.attribute.AttributeReader;
import org.testimony.classify.attribute.Subject;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.CountryCode;

/** Tells whether two descriptions can be of one person: nothing that is known of the two speaks against it. */
final class Likeness {
    private final Document title;
    private final Document document;
    private final Cast cast;

    Likeness(Document title, Document document, Cast cast) {
        this.title = title;
        this.document = document;
        this.cast = cast;
    }

    /** Whether sex, nationality and age agree, or are not told of both. */
    boolean agree(Person a, Person b) {
        boolean sex = b.gender().map(a::canBe).orElse(true);
        if (!sex || Ages.differ(document, a.references(), b.references())) {
            return false;
        }
        Subject of = subject(a);
        Subject other = subject(b);
        Optional<CountryCode> one = AttributeReader.nationality(of);
        Optional<CountryCode> two = AttributeReader.nationality(other);
        OptionalInt mine = AttributeReader.age(of);
        OptionalInt theirs = AttributeReader.age(other);
        boolean country = one.isEmpty() || two.isEmpty() || one.equals(two);
        boolean age = mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
        return country && age;
    }

    private Subject subject(Person person) {
        return Subjects.of(document, cast, person, new Subjects.Circumstances(title, 0, null));
    }
}
