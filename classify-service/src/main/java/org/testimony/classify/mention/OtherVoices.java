package org.testimony.classify.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;

/**
 * Finds the sentences in which somebody else speaks, even of a person who left: a judge, an analyst, a victim, a resident. What they complain of is
 * not the leaver's complaint. Lawyers and relatives, who speak for a person, are no such voices.
 */
final class OtherVoices {
    private static final Set<String> SPEAK_FOR = Set.of(
            "lawyer",
            "attorney",
            "solicitor",
            "barrister",
            "counsel",
            "father",
            "mother",
            "brother",
            "sister",
            "uncle",
            "aunt",
            "cousin",
            "parents",
            "husband",
            "wife",
            "friend",
            "relative",
            "anwalt",
            "avocat",
            "avocate",
            "abogado",
            "avvocato",
            "advocaat");
    private static final Set<String> BYSTANDERS = Set.of(
            "residents",
            "villagers",
            "civilians",
            "witnesses",
            "survivors",
            "refugees",
            "activists",
            "doctors",
            "teachers");

    private final Document document;
    private final Cast cast;
    private final List<Person> left;

    OtherVoices(Document document, Cast cast, List<Person> left) {
        this.document = document;
        this.cast = cast;
        this.left = left;
    }

    /** The numbers of the sentences in which another speaks and nobody who left does. */
    BitSet sentences() {
        BitSet others = new BitSet();
        BitSet own = new BitSet();
        for (Entry entry : cast.entries()) {
            if (says(entry.reference())) {
                int sentence = document.sentenceOf(entry.first()).index();
                if (left.contains(entry.person())) {
                    own.set(sentence);
                } else if (judges(entry)) {
                    others.set(sentence);
                }
            }
        }
        for (int i = 0; i + 1 < document.size(); i++) {
            if (BYSTANDERS.contains(document.token(i).folded()) && document.has(i + 1, "say")) {
                others.set(document.sentenceOf(i).index());
            }
        }
        others.andNot(own);
        return others;
    }

    private boolean says(Reference reference) {
        return document.has(reference.end(), "say")
                || document.is(reference.first() - 1, "said")
                || document.is(reference.first() - 1, "says");
    }

    /** In office, or held or ruled by the organisation without having belonged to it. */
    private boolean judges(Entry entry) {
        Person person = entry.person();
        boolean suffered = person.has(SignKind.CAPTIVE)
                || person.has(SignKind.CAPTIVITY)
                || person.has(SignKind.CIVIL)
                || person.has(SignKind.OUTSIDER);
        return (person.official() || suffered) && !speaksFor(entry.reference());
    }

    private boolean speaksFor(Reference reference) {
        for (int i = reference.first(); i < reference.end(); i++) {
            if (SPEAK_FOR.contains(document.token(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
