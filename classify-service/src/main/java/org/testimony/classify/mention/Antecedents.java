package org.testimony.classify.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.Gender;

/** Finds whom a pronoun, a description that points back, or the first use of a name stands for. */
final class Antecedents {
    private static final int MEMORY = 6;
    private static final int LEAD = 4;
    private static final int LOOK_AHEAD = 60;
    private static final Set<String> AFTER_OTHERS =
            Set.of("with", "by", "of", "to", "from", "and", "for", "called", "against", "between", "like", "mr", "mrs");

    private final Document document;
    private final List<Person> persons;
    private final List<Entry> entries;

    /** Looks into the lists as they grow. */
    Antecedents(Document document, List<Person> persons, List<Entry> entries) {
        this.document = document;
        this.persons = persons;
        this.entries = entries;
    }

    /** A pronoun: the subject of its sentence, an official who has just spoken, or the most spoken of lately. */
    Optional<Person> of(int pronoun, Gender gender) {
        int here = sentence(pronoun);
        for (Entry entry : inSentence(here)) {
            boolean strong = entry.person().named() || entry.person().gender().isPresent();
            if (strong && eligible(entry.person(), gender)) {
                return Optional.of(entry.person());
            }
        }
        Optional<Person> usual = mostSpokenOf(Optional.of(gender), here);
        boolean sure = usual.flatMap(Person::gender).isPresent();
        Optional<Person> official = speaker(here, gender);
        boolean speaks = document.has(pronoun + 1, "say") || document.has(pronoun - 1, "say");
        return official.isPresent() && (!sure || speaks) ? official : usual;
    }

    /** A description that points back: the last described by the same noun, or the most spoken of lately. */
    Optional<Person> of(Description description, Optional<Gender> gender) {
        if (description.fresh() || description.official() || description.relation()) {
            return Optional.empty();
        }
        return sameNoun(description).or(() -> mostSpokenOf(gender, sentence(description.first())));
    }

    /** The person whom the lead only describes, when the first name comes: "A man who ... X said". */
    Optional<Person> announced(Reference name) {
        boolean first = persons.stream()
                .noneMatch(p -> p.named() && !p.official() && p.references().size() > 1);
        boolean other = name.first() > 0
                && AFTER_OTHERS.contains(document.token(name.first() - 1).folded());
        if (!first || other || !subject(name)) {
            return Optional.empty();
        }
        int here = sentence(name.first());
        Optional<Gender> next = nextGender(name.end());
        return persons.stream()
                .filter(p -> !p.named() && !p.official() && !p.relation())
                .filter(p -> next.map(p::canBe).orElse(true))
                .filter(p -> !Ages.differ(document, List.of(name), p.references()))
                .filter(p -> here - lastSentence(p) <= LEAD)
                .filter(p -> here > sentence(p.start()) || p.references().size() > 1)
                .max(Comparator.comparingDouble(p -> weight(p, here)));
    }

    private boolean subject(Reference name) {
        return document.sentenceOf(name.first()).first() == name.first()
                || document.has(name.end(), "verb")
                || document.has(name.end(), "say")
                || document.is(name.end(), ",");
    }

    /** What the next pronoun after a name says of its person. */
    private Optional<Gender> nextGender(int from) {
        int end = Math.min(from + LOOK_AHEAD, document.size());
        for (int i = from; i < end && sentence(i) <= sentence(from - 1) + 1; i++) {
            if (document.has(i, "he")) {
                return Optional.of(Gender.MALE);
            }
            if (document.has(i, "she")) {
                return Optional.of(Gender.FEMALE);
            }
        }
        return Optional.empty();
    }

    /** "A woman from Tunisia ... The woman": the last person described by the same noun. */
    private Optional<Person> sameNoun(Description description) {
        int here = sentence(description.first());
        String noun = document.token(description.head()).folded();
        for (int i = entries.size() - 1;
                i >= 0 && here - sentence(entries.get(i).first()) <= LEAD;
                i--) {
            Entry entry = entries.get(i);
            boolean same = entry.reference().kind() == Reference.Kind.DESCRIPTION && contains(entry.reference(), noun);
            if (same && entry.person().mayCount()) {
                return Optional.of(entry.person());
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

    private Optional<Person> mostSpokenOf(Optional<Gender> gender, int here) {
        return persons.stream()
                .filter(p -> gender.map(g -> eligible(p, g)).orElse(!p.official() && !p.relation()))
                .max(Comparator.comparingDouble((Person p) -> weight(p, here)).thenComparingInt(Person::start));
    }

    /** The named official who was spoken of last, when nobody else has been since. */
    private Optional<Person> speaker(int here, Gender gender) {
        if (entries.isEmpty() || !inSentence(here).isEmpty()) {
            return Optional.empty();
        }
        Entry last = entries.get(entries.size() - 1);
        return Optional.of(last.person())
                .filter(p -> here - sentence(last.first()) <= LEAD)
                .filter(p -> p.official() && p.named() && p.canBe(gender));
    }

    /** References of a sentence in order; the first is most often its subject. */
    private List<Entry> inSentence(int sentence) {
        int end = entries.size();
        while (end > 0 && sentence(entries.get(end - 1).first()) > sentence) {
            end--;
        }
        int from = end;
        while (from > 0 && sentence(entries.get(from - 1).first()) == sentence) {
            from--;
        }
        return entries.subList(from, end);
    }

    private static boolean eligible(Person person, Gender gender) {
        return person.mayCount() && person.canBe(gender);
    }

    private double weight(Person person, int sentence) {
        double weight = 0;
        for (Reference reference : person.references()) {
            weight += sentence - sentence(reference.first()) <= MEMORY ? 1 : 0.5;
        }
        return weight + (person.named() ? 0.5 : 0);
    }

    private int lastSentence(Person person) {
        return sentence(person.references().get(person.references().size() - 1).first());
    }

    private int sentence(int token) {
        return document.sentenceOf(token).index();
    }
}
