package org.testimony.classify.mention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.Spot;
import org.testimony.classify.attribute.Subject;
import org.testimony.classify.text.Document;

/** Hands a person over to the readers of attributes. */
final class Subjects {
    private Subjects() {}

    /** A person of a text among all who are spoken of in it. */
    static Subject of(Document text, Cast cast, Person person, Circumstances when) {
        return new Subject(
                when.title(),
                text,
                spots(cast.entries(), p -> p == person),
                spots(cast.entries(), p -> p != person),
                proofs(person),
                when.leavers(),
                person.gender(),
                when.published());
    }

    /**
     * What surrounds the reading of one person.
     *
     * @param leavers how many persons of the text left
     * @param published the day of publication, if known
     */
    record Circumstances(
            Document title, int leavers, @Nullable LocalDate published) {}

    static List<Spot> spots(List<Entry> entries, Predicate<Person> whose) {
        return entries.stream()
                .filter(e -> whose.test(e.person()))
                .map(e -> spot(e.reference()))
                .sorted(Comparator.comparingInt(Spot::first))
                .toList();
    }

    static Spot spot(Reference reference) {
        return new Spot(
                reference.first(),
                reference.end(),
                Spot.Kind.valueOf(reference.kind().name()));
    }

    static List<Spot> proofs(Person person) {
        return Arrays.stream(SignKind.values())
                .filter(kind -> kind.leaving() || kind == SignKind.SLIPPED || kind == SignKind.PRESENTED)
                .filter(kind -> kind != SignKind.DEFECTOR)
                .flatMap(kind -> person.signs(kind).stream())
                .sorted(Comparator.comparingInt(Sign::first))
                .map(s -> new Spot(s.first(), s.end(), Spot.Kind.DESCRIPTION))
                .toList();
    }
}
