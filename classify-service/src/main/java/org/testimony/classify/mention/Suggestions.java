package org.testimony.classify.mention;

import java.util.Optional;
import org.testimony.classify.text.Sentence;

/** Says of whom a sentence speaks in which a model reads that somebody left: the first person in it who can have left. */
final class Suggestions {
    private Suggestions() {}

    /** Gives the sign to its person; returned when the sentence speaks of nobody in particular. */
    static Optional<Sign> attach(Cast cast, Sentence sentence) {
        Optional<Person> person = cast.entries().stream()
                .filter(e -> e.first() >= sentence.first() && e.end() <= sentence.end())
                .map(Entry::person)
                .filter(p -> !p.official() && !p.relation())
                .findFirst();
        Sign sign = new Sign(SignKind.SUGGESTED, sentence.first(), sentence.end(), "model: left");
        person.ifPresent(p -> p.add(sign));
        return person.isPresent() ? Optional.empty() : Optional.of(sign);
    }
}
