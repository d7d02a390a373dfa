package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.Gender;

/** Who is spoken of in a text: names, descriptions and pronouns gathered into persons, in reading order. */
final class Cast {
    private static final int MOST_PERSONS = 80;
    private static final int MOST_ENTRIES = 1000;

    private final Document document;
    private final Apposition apposition;
    private final Antecedents antecedents;
    private final List<Person> persons = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Cast(Document document) {
        this.document = document;
        this.apposition = new Apposition(document);
        this.antecedents = new Antecedents(document, persons, entries);
    }

    static Cast of(Document document) {
        Cast cast = new Cast(document);
        cast.read(NameFinder.in(document), DescriptionFinder.in(document));
        return cast;
    }

    List<Person> persons() {
        return persons;
    }

    /** The person whom most references mean, offices and mere relations left out. */
    Optional<Person> main() {
        return persons.stream()
                .filter(p -> !p.official() && !p.relation())
                .max(Comparator.comparingInt((Person p) -> p.references().size())
                        .thenComparingInt(p -> -p.start()));
    }

    /** All references in order of place. */
    List<Entry> entries() {
        return entries;
    }

    private void read(List<Reference> names, List<Description> descriptions) {
        int n = 0;
        int d = 0;
        for (int i = 0; i < document.size() && !crowded(); i++) {
            if (n < names.size() && names.get(n).first() == i) {
                name(names.get(n++));
            } else if (d < descriptions.size() && descriptions.get(d).first() == i) {
                describe(descriptions.get(d));
            } else if (document.has(i, "he")) {
                pronoun(i, Gender.MALE);
            } else if (document.has(i, "she")) {
                pronoun(i, Gender.FEMALE);
            } else if (document.is(i, "his")) {
                possessive(i, Gender.MALE);
            } else if (document.is(i, "her")) {
                possessive(i, Gender.FEMALE);
            }
            while (d < descriptions.size() && descriptions.get(d).first() <= i) {
                d++;
            }
        }
    }

    /** No article has so many persons; a text that does is not read further, which keeps hostile texts cheap. */
    private boolean crowded() {
        return persons.size() >= MOST_PERSONS || entries.size() >= MOST_ENTRIES;
    }

    private void name(Reference name) {
        List<String> words = NameWords.of(document, name);
        Optional<Person> introduced = last().filter(e -> apposition.introduces(e, name))
                .map(Entry::person)
                .filter(p -> !p.named());
        boolean office = Offices.around(document, name);
        Optional<Person> renamed =
                last().filter(e -> apposition.renames(e, name)).map(Entry::person);
        Person person = known(words)
                .or(() -> renamed)
                .or(() -> introduced)
                .or(() -> office ? Optional.empty() : antecedents.announced(name))
                .orElseGet(this::fresh);
        introduced.filter(p -> p != person).ifPresent(p -> merge(person, p));
        person.named(name, words);
        add(name, person);
        if (office) {
            person.makeOfficial();
        }
    }

    private void describe(Description description) {
        Reference reference = new Reference(description.first(), description.end(), Reference.Kind.DESCRIPTION);
        Optional<Gender> gender = gender(description);
        Optional<Person> named =
                last().filter(e -> apposition.explains(e, description)).map(Entry::person);
        Person person = named.isPresent() && !description.relation()
                ? named.get()
                : antecedents.of(description, gender).orElseGet(this::fresh);
        add(reference, person);
        gender.ifPresent(g -> person.gender(g, 2));
        if (description.official()) {
            person.makeOfficial();
        }
        if (description.relation()) {
            person.makeRelation();
        }
    }

    private Optional<Gender> gender(Description description) {
        for (int i = description.head(); i > description.first(); i--) {
            if (document.has(i, "female")) {
                return Optional.of(Gender.FEMALE);
            }
            if (document.has(i, "male")) {
                return Optional.of(Gender.MALE);
            }
        }
        return Optional.empty();
    }

    private void pronoun(int token, Gender gender) {
        antecedents.of(token, gender).ifPresent(person -> {
            person.gender(gender, 1);
            add(new Reference(token, token + 1, Reference.Kind.PRONOUN), person);
        });
    }

    /** "X and his wife": the owner is the person named last in the sentence. */
    private void possessive(int token, Gender gender) {
        last().filter(e -> document.sentenceOf(e.first()).equals(document.sentenceOf(token)))
                .map(Entry::person)
                .filter(p -> !p.official() && !p.relation())
                .ifPresent(p -> p.gender(gender, 1));
    }

    private Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private void add(Reference reference, Person person) {
        person.refer(reference);
        entries.add(new Entry(reference, person));
    }

    private Person fresh() {
        Person person = new Person();
        persons.add(person);
        return person;
    }

    /** Makes two persons one. */
    void merge(Person into, Person from) {
        into.absorb(from);
        persons.remove(from);
        entries.replaceAll(e -> e.person() == from ? new Entry(e.reference(), into) : e);
    }

    private Optional<Person> known(List<String> words) {
        return persons.stream()
                .filter(p -> p.named() && NameWords.same(p.nameWords(), words))
                .findFirst();
    }
}
