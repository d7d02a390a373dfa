package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.OptionalInt;
import org.testimony.classify.attribute.date.LeavingDate;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;

/** Reads all attributes of a person; each is absent unless the text supports it of this person. */
public final class AttributeReader {
    private final Role roles;
    private final LeavingDate dates;
    private final PatternSet suicide;

    /** Prepares the cues of a codebook for one language. */
    public AttributeReader(Codebook codebook, Vocabulary vocabulary) {
        this.roles = new Role(codebook.roles(), vocabulary);
        this.dates = new LeavingDate(vocabulary);
        this.suicide = vocabulary.patterns(codebook.suicide());
    }

    public Attributes read(Subject told) {
        Optional<Gender> gender = Sex.of(told);
        Subject subject = told.of(gender);
        Focus focus = new Focus(subject);
        OptionalInt age = age(subject);
        boolean spoke = Speech.heard(subject);
        Optional<CountryCode> nationality = new Nationality(subject, focus).read();
        Optional<String> role = roles.of(subject, focus, age);
        Optional<Gender> woman = role.filter(Role.FAMILY::equals).map(r -> Gender.FEMALE);
        return new Attributes(
                nationality,
                gender.or(() -> woman),
                age,
                role,
                new Residence(subject, focus, nationality).read(spoke),
                dates.of(subject.text(), focus, subject.proofs(), subject.published()),
                spoke,
                suicideSelected(subject, focus));
    }

    /** Age in years. */
    public static OptionalInt age(Subject subject) {
        return new Age(subject).read();
    }

    /** What the text says outright of the nationality, to tell two persons apart. */
    public static Optional<CountryCode> nationality(Subject subject) {
        return new Nationality(subject, new Focus(subject)).outright();
    }

    private Optional<Boolean> suicideSelected(Subject subject, Focus focus) {
        boolean picked = focus.wider().stream()
                .flatMap(s -> suicide.in(subject.text(), s).stream())
                .anyMatch(m -> focus.on(m.first()));
        return picked ? Optional.of(true) : Optional.empty();
    }
}
