package org.testimony.classify.narrative;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Match;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/** The cues of one narrative in one language. Immutable. */
final class Cues {
    private static final double STRONG = 1;
    private static final double PLAIN = 0.6;
    private static final double WEAK = 0.3;

    private final NarrativeDefinition definition;
    private final List<Kind> kinds;

    private record Kind(String name, double points, double trust, PatternSet patterns) {}

    Cues(NarrativeDefinition definition, Vocabulary vocabulary) {
        this.definition = definition;
        this.kinds = List.of(
                new Kind("strong", STRONG, 0.7, vocabulary.patterns(definition.strong())),
                new Kind("plain", PLAIN, 0.2, vocabulary.patterns(definition.plain())),
                new Kind("weak", WEAK, 0.05, vocabulary.patterns(definition.weak())));
    }

    NarrativeDefinition definition() {
        return definition;
    }

    /** The strongest cue of a sentence, the first of several. */
    Optional<Cue> strongest(Document document, Sentence sentence) {
        for (Kind kind : kinds) {
            Optional<Cue> cue = kind.patterns().in(document, sentence).stream()
                    .min(Comparator.comparingInt(Match::first)
                            .thenComparing(m -> m.pattern().source()))
                    .map(match -> cue(document, kind, match));
            if (cue.isPresent()) {
                return cue;
            }
        }
        return Optional.empty();
    }

    private Cue cue(Document document, Kind kind, Match match) {
        return new Cue(
                kind.points(),
                kind.trust(),
                "narratives." + definition.code() + "." + kind.name() + ": "
                        + match.pattern().source(),
                document.token(match.first()).start(),
                document.token(match.end() - 1).end());
    }
}
