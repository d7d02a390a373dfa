package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.codebook.RoleDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.Gender;

/** Reads what a person did in the organisation: the first role of the codebook that the person's sentences show. */
final class RoleReader {
    private final List<Cue> cues = new ArrayList<>();

    private record Cue(String role, PatternSet patterns) {}

    RoleReader(List<RoleDefinition> roles, Vocabulary vocabulary) {
        roles.forEach(role -> cues.add(new Cue(role.role(), vocabulary.patterns(role.cues()))));
    }

    /** The role that the person's sentences show, or else the title. */
    Optional<String> of(Document title, Document document, Person person, Attributes attributes) {
        return of(document, attributes.sentences(), person, attributes)
                .or(() -> of(title, title.sentences(), person, attributes));
    }

    private Optional<String> of(Document document, List<Sentence> sentences, Person person, Attributes attributes) {
        for (Cue cue : cues) {
            boolean shown = sentences.stream()
                    .anyMatch(sentence -> !cue.patterns().in(document, sentence).isEmpty());
            if (shown && fits(cue.role(), person, attributes)) {
                return Optional.of(cue.role());
            }
        }
        return Optional.empty();
    }

    /** Family of a fighter is said of women only, a child of the young only. */
    private static boolean fits(String role, Person person, Attributes attributes) {
        switch (role) {
            case "bride/family":
                return person.gender().filter(g -> g == Gender.FEMALE).isPresent();
            case "child soldier":
                return attributes.age().orElse(0) < 18;
            default:
                return true;
        }
    }
}
