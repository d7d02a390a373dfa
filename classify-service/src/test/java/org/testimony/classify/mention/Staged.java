package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabularies;
import org.testimony.classify.text.Vocabulary;

/** The persons of a short text and what is said of each, for tests: each person as the words that mean them, pronouns left out. */
final class Staged {
    private final Document document;
    private final Cast cast;
    private final List<Sign> group;

    private Staged(String language, String text) {
        Vocabulary vocabulary = Vocabularies.in(language);
        this.document = vocabulary.read(text);
        this.cast = Cast.of(document);
        new LateNames(vocabulary.read(""), document, cast).join();
        this.group = Attribution.attach(document, cast, new Signs(vocabulary).in(document));
    }

    static Staged english(String text) {
        return new Staged("en", text);
    }

    static Staged in(String language, String text) {
        return new Staged(language, text);
    }

    /** The words for each person who can be one who left. */
    List<String> persons() {
        return cast.persons().stream().filter(Person::mayCount).map(this::words).toList();
    }

    /** The persons of whom a kind of sign is said. */
    List<String> with(SignKind kind) {
        return cast.persons().stream()
                .filter(p -> p.mayCount() && p.has(kind))
                .map(this::words)
                .toList();
    }

    /** Whether a kind of sign is said of groups or of nobody in particular. */
    boolean ofGroup(SignKind kind) {
        return group.stream().anyMatch(s -> s.kind() == kind);
    }

    private String words(Person person) {
        List<String> out = new ArrayList<>();
        person.references().stream()
                .filter(r -> r.kind() != Reference.Kind.PRONOUN)
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .map(r -> NameWords.written(document, r))
                .filter(w -> !out.contains(w))
                .forEach(out::add);
        return String.join(" / ", out);
    }
}
