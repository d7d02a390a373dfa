package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.Gender;

/** Who is spoken of in a text: names, descriptions and pronouns gathered into persons, in reading order. */
final class Cast {
    private static final int MEMORY = 6;
    private static final int APPOSITION = 7;
    private static final int LEAD = 4;
    private static final Set<String> AFTER_OTHERS =
            Set.of("with", "by", "of", "to", "from", "and", "for", "called", "against", "between", "like", "mr", "mrs");

    private final Document document;
    private final List<Person> persons = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** One reference with its person. */
    record Entry(Reference reference, Person person) {}

    private Cast(Document document) {
        this.document = document;
    }

    static Cast of(Document document) {
        Cast cast = new Cast(document);
        cast.read(NameFinder.in(document), DescriptionFinder.in(document));
        return cast;
    }

    List<Person> persons() {
        return persons;
    }

    /** All references in order of place. */
    List<Entry> entries() {
        return entries;
    }

    private void read(List<Reference> names, List<Description> descriptions) {
        int n = 0;
        int d = 0;
        for (int i = 0; i < document.size(); i++) {
            if (n < names.size() && names.get(n).first() == i) {
                name(names.get(n++));
            } else if (d < descriptions.size() && descriptions.get(d).first() == i) {
                describe(descriptions.get(d++));
            } else if (document.has(i, "he")) {
                pronoun(i, Gender.MALE);
            } else if (document.has(i, "she")) {
                pronoun(i, Gender.FEMALE);
            }
            while (d < descriptions.size() && descriptions.get(d).first() <= i) {
                d++;
            }
        }
    }

    private void name(Reference name) {
        List<String> words = NameWords.of(document, name);
        if (words.isEmpty()) {
            return;
        }
        Optional<Person> introduced = appositionBefore(name);
        boolean office = officeAround(name);
        Person person = known(words)
                .or(() -> introduced.filter(p -> !p.named()))
                .or(() -> office ? Optional.empty() : announced(name))
                .orElseGet(this::fresh);
        introduced.filter(p -> p != person && !p.named()).ifPresent(p -> merge(person, p));
        person.named(name, words);
        add(name, person);
        if (office) {
            person.makeOfficial();
        }
    }

    /** A person whom the lead only describes, and whose name comes now: "A man who ... X said". */
    private Optional<Person> announced(Reference name) {
        int here = document.sentenceOf(name.first()).index();
        boolean subject = document.sentenceOf(name.first()).first() == name.first()
                || document.has(name.end(), "verb")
                || document.has(name.end(), "say")
                || document.is(name.end(), ",");
        boolean first = persons.stream()
                .noneMatch(p -> p.named() && !p.official() && p.references().size() > 1);
        if (!first
                || !subject
                || AFTER_OTHERS.contains(
                        name.first() == 0
                                ? ""
                                : document.token(name.first() - 1).folded())) {
            return Optional.empty();
        }
        return persons.stream()
                .filter(p -> !p.named() && !p.official() && !p.relation())
                .filter(p -> here - document.sentenceOf(p.start()).index() <= LEAD)
                .filter(p -> here > document.sentenceOf(p.start()).index()
                        || p.references().size() > 1)
                .max(Comparator.comparingDouble(p -> weight(p, here)));
    }

    private void describe(Description description) {
        Reference reference = new Reference(description.first(), description.end(), Reference.Kind.DESCRIPTION);
        Optional<Gender> gender = gender(description);
        Optional<Person> named = appositionTo(description);
        if (named.isPresent() && !description.relation()) {
            add(reference, named.get());
            note(named.get(), description, gender);
            return;
        }
        Optional<Person> back = description.fresh() || description.official() || description.relation()
                ? Optional.empty()
                : sameNoun(description).or(() -> latest(gender, description.first(), true));
        Person person = back.orElseGet(this::fresh);
        add(reference, person);
        note(person, description, gender);
    }

    /** "A woman from Tunisia ... The woman": the last person described by the same noun. */
    private Optional<Person> sameNoun(Description description) {
        int here = document.sentenceOf(description.first()).index();
        String noun = document.token(description.head()).folded();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Reference reference = entries.get(i).reference();
            if (here - document.sentenceOf(reference.first()).index() > LEAD) {
                break;
            }
            boolean same = reference.kind() == Reference.Kind.DESCRIPTION && contains(reference, noun);
            if (same && eligible(entries.get(i).person(), Optional.empty())) {
                return Optional.of(entries.get(i).person());
            }
        }
        return Optional.empty();
    }

    private boolean contains(Reference reference, String noun) {
        for (int i = reference.first(); i < reference.end(); i++) {
            if (document.is(i, noun)) {
                return true;
            }
        }
        return false;
    }

    private static void note(Person person, Description description, Optional<Gender> gender) {
        gender.ifPresent(g -> person.gender(g, 2));
        if (description.official()) {
            person.makeOfficial();
        }
        if (description.relation()) {
            person.makeRelation();
        }
    }

    private Optional<Gender> gender(Description description) {
        for (int i = description.head(); i >= description.first(); i--) {
            if (document.has(i, "female") && !document.has(i, "she") && !possessive(i)) {
                return Optional.of(Gender.FEMALE);
            }
            if (document.has(i, "male") && !document.has(i, "he") && !possessive(i)) {
                return Optional.of(Gender.MALE);
            }
        }
        return Optional.empty();
    }

    private boolean possessive(int i) {
        return document.is(i, "his") || document.is(i, "her") || document.is(i, "him");
    }

    private void pronoun(int token, Gender gender) {
        latest(Optional.of(gender), token, false).ifPresent(person -> {
            person.gender(gender, 1);
            add(new Reference(token, token + 1, Reference.Kind.PRONOUN), person);
        });
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

    private void merge(Person into, Person from) {
        into.absorb(from);
        persons.remove(from);
        entries.replaceAll(e -> e.person() == from ? new Entry(e.reference(), into) : e);
    }

    private Optional<Person> known(List<String> words) {
        return persons.stream()
                .filter(p -> p.named() && NameWords.same(p.nameWords(), words))
                .findFirst();
    }

    /** The person a description has just introduced by "a man, named" or "his lawyer,". */
    private Optional<Person> appositionBefore(Reference name) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Entry last = entries.get(entries.size() - 1);
        int gap = name.first() - last.reference().end();
        boolean near = last.reference().kind() == Reference.Kind.DESCRIPTION
                && gap >= 0
                && gap <= APPOSITION
                && sameSentence(last.reference().first(), name.first());
        return near && links(last.reference().end(), name.first()) ? Optional.of(last.person()) : Optional.empty();
    }

    /** Between a description and a name: nothing, a comma or quote, or "who calls herself", "identified as". */
    private boolean links(int from, int to) {
        boolean naming = false;
        for (int i = from; i < to; i++) {
            naming |= document.has(i, "naming");
        }
        if (naming) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (!document.is(i, ",") && !document.is(i, "\"") && !document.is(i, "'") && !document.is(i, "(")) {
                return false;
            }
        }
        return to - from <= 2;
    }

    /** The named person to whom a description is put after a comma: "X, a German of 25". */
    private Optional<Person> appositionTo(Description description) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Entry last = entries.get(entries.size() - 1);
        int from = last.reference().end();
        boolean fits = last.reference().kind() != Reference.Kind.DESCRIPTION
                || last.person().named();
        boolean beside = commaBefore(from, description.first()) || copulaBefore(from, description);
        return fits && beside && sameSentence(last.reference().first(), description.first())
                ? Optional.of(last.person())
                : Optional.empty();
    }

    /** "X, a German", also with an origin between: "X from Florida, a citizen". */
    private boolean commaBefore(int from, int to) {
        if (to - from >= 1 && to - from <= 2) {
            return document.is(from, ",") || document.is(from, "\"");
        }
        boolean origin = document.is(from, "from") || document.is(from, "of") || document.is(from, ",");
        return origin && to - from <= 6 && document.is(to - 1, ",");
    }

    private boolean copulaBefore(int from, Description description) {
        int to = description.first();
        boolean copula = document.is(to - 1, "is") || document.is(to - 1, "was") || document.is(to - 1, "as");
        return description.fresh() && to - from <= 3 && to > from && copula;
    }

    private boolean officeAround(Reference name) {
        int first = name.first();
        int opening = document.sentenceOf(first).first();
        for (int i = Math.max(opening, first - 3); i < first; i++) {
            boolean office = document.has(i, "title") || (document.has(i, "official") && !document.has(i, "relation"));
            if (office && noMarkBetween(i, first)) {
                return true;
            }
        }
        if (document.has(first, "title") || document.has(name.end(), "comments")) {
            return true;
        }
        return document.is(name.end(), ",") && officeAfter(name.end() + 1);
    }

    private boolean noMarkBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.is(i, ".") || document.is(i, ";") || document.is(i, "\"") || document.is(i, "and")) {
                return document.is(i, ".") && document.has(i - 1, "title");
            }
        }
        return true;
    }

    private boolean officeAfter(int from) {
        for (int i = from; i < Math.min(from + 6, document.size()); i++) {
            if (document.has(i, "official") && !document.has(i, "relation")) {
                return true;
            }
            if (document.is(i, ",") || document.is(i, ".") || document.has(i, "person")) {
                return false;
            }
        }
        return false;
    }

    /** The person a pronoun most likely means: in the same sentence, otherwise the most spoken of lately. */
    private Optional<Person> latest(Optional<Gender> gender, int token, boolean skipSame) {
        int here = document.sentenceOf(token).index();
        if (!skipSame) {
            for (Entry entry : inSentence(here)) {
                boolean strong =
                        entry.person().named() || entry.person().gender().isPresent();
                if (strong && eligible(entry.person(), gender)) {
                    return Optional.of(entry.person());
                }
            }
        }
        return persons.stream()
                .filter(p -> eligible(p, gender))
                .filter(p -> weight(p, here) > 0)
                .max(Comparator.comparingDouble((Person p) -> weight(p, here)).thenComparingInt(Person::start));
    }

    /** References of a sentence in order; the first is most often its subject. */
    private List<Entry> inSentence(int sentence) {
        int from = entries.size();
        while (from > 0
                && document.sentenceOf(entries.get(from - 1).reference().first())
                                .index()
                        == sentence) {
            from--;
        }
        return entries.subList(from, entries.size());
    }

    private static boolean eligible(Person person, Optional<Gender> gender) {
        return !person.official()
                && !person.relation()
                && gender.map(person::canBe).orElse(true);
    }

    private double weight(Person person, int sentence) {
        double weight = 0;
        for (Reference reference : person.references()) {
            int ago = sentence - document.sentenceOf(reference.first()).index();
            weight += ago <= MEMORY ? 1 : 0.5;
        }
        return weight + (person.named() ? 0.5 : 0);
    }

    private boolean sameSentence(int a, int b) {
        return document.sentenceOf(a).index() == document.sentenceOf(b).index();
    }
}
