package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** Codes by weighted cues alone; a cue counts as much as its sentence speaks for people who left. */
public final class CueCoder implements NarrativeCoder {
    private static final double SHOWN = 0.4;
    private static final int MOST_EVIDENCE = 4;

    private final List<Cues> cues;

    private record Weighed(Sentence sentence, Cue cue, double points) {}

    public CueCoder(List<NarrativeDefinition> narratives, Vocabulary vocabulary) {
        cues = narratives.stream().map(n -> new Cues(n, vocabulary)).toList();
    }

    @Override
    public NarrativeFindings code(Document document, Voices voices, Optional<SentenceReader> models) {
        return new NarrativeFindings(
                cues.stream()
                        .map(c -> code(document, c, voices))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of());
    }

    private static Optional<Narrative> code(Document document, Cues cues, Voices voices) {
        List<Weighed> weighed = new ArrayList<>();
        double sum = 0;
        for (Sentence sentence : document.sentences()) {
            Optional<Cue> cue = cues.strongest(document, sentence);
            double points =
                    document.isBoilerplate(sentence) ? 0 : cue.map(Cue::points).orElse(0.0);
            points = points == 0 ? 0 : points * voices.share(sentence);
            if (cue.isPresent() && points >= SHOWN) {
                weighed.add(new Weighed(sentence, cue.get(), points));
            }
            sum += points;
        }
        if (weighed.isEmpty() || sum < cues.definition().threshold()) {
            return Optional.empty();
        }
        List<Weighed> shown = weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::points)
                        .reversed()
                        .thenComparingInt(w -> w.sentence().index()))
                .limit(MOST_EVIDENCE)
                .toList();
        return Optional.of(new Narrative(
                cues.definition().code(),
                Math.min(1, sum / 2),
                shown.stream().map(w -> evidence(document, w.sentence())).toList(),
                shown.stream()
                        .map(w -> Ground.rule(
                                w.cue().ref(), w.cue().start(), w.cue().end()))
                        .toList()));
    }

    private static Evidence evidence(Document document, Sentence sentence) {
        return Evidence.of(document.text(), sentence.start(), sentence.stop());
    }
}
