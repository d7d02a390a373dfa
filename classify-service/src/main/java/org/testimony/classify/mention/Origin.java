package org.testimony.classify.mention;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/** Reads a person's nationality: a word for a people in a description, where the person is from, where they grew up. */
final class Origin {
    private static final int AFTER_NAME = 7;
    private static final Set<String> COMES = Set.of("comes", "came", "hails", "is", "was", "originally");
    private static final Set<String> ROOTS = Set.of("born", "raised", "up", "citizen", "native");

    private final Document document;
    private final Person person;
    private final Attributes attributes;

    Origin(Document document, Person person) {
        this.document = document;
        this.person = person;
        this.attributes = new Attributes(document, person);
    }

    /** What the sentences about the person say. */
    Optional<CountryCode> nationality() {
        return described().or(this::from).map(CountryCode::new);
    }

    /** Where the person was born or grew up; weaker than anything that names a nationality. */
    Optional<CountryCode> roots() {
        for (Sentence sentence : attributes.sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 2; i++) {
                boolean root = ROOTS.contains(document.token(i).folded())
                        && (document.is(i + 1, "in") || document.is(i + 1, "of"));
                boolean comes = COMES.contains(document.token(i).folded()) && document.is(i + 1, "from");
                Optional<Hit> where =
                        root || comes ? Places.near(document, i + 2, sentence.end(), 6) : Optional.empty();
                if (where.isPresent()) {
                    return where.map(h -> new CountryCode(h.value()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> described() {
        for (Reference reference : person.references()) {
            if (reference.kind() != Reference.Kind.DESCRIPTION) {
                continue;
            }
            for (int i = reference.first(); i < reference.end(); i++) {
                Optional<Hit> people = document.hit(i, "people");
                if (people.isPresent()) {
                    return people.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> from() {
        for (Reference reference : person.references()) {
            if (reference.kind() == Reference.Kind.PRONOUN) {
                continue;
            }
            int end = Math.min(
                    reference.end() + AFTER_NAME,
                    document.sentenceOf(reference.first()).end());
            for (int i = reference.first(); i < end && !document.has(i, "verb"); i++) {
                boolean from = document.is(i, "from") || document.is(i, "of");
                Optional<Hit> found = from ? Places.near(document, i + 1, end, 2) : citizen(reference, i);
                if (found.isPresent()) {
                    return found.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> citizen(Reference reference, int i) {
        boolean citizen = i >= reference.end()
                && (document.is(i + 1, "citizen") || document.is(i + 1, "national") || document.is(i + 1, "convert"));
        return citizen ? document.hit(i, "people") : Optional.empty();
    }
}
