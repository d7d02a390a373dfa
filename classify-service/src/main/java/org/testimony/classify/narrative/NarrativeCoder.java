package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** Codes reasons for leaving by weighted cues; a cue counts as much as its sentence speaks for people who left. */
public final class NarrativeCoder {
    private static final double PLAIN = 0.6;
    private static final double WEAK = 0.3;
    private static final double SHOWN = 0.4;
    private static final int MOST_EVIDENCE = 4;

    private final List<Scale> scales = new ArrayList<>();

    private record Scale(NarrativeDefinition definition, PatternSet strong, PatternSet plain, PatternSet weak) {
        double weigh(Document document, Sentence sentence) {
            if (!strong.in(document, sentence).isEmpty()) {
                return 1;
            }
            if (!plain.in(document, sentence).isEmpty()) {
                return PLAIN;
            }
            return weak.in(document, sentence).isEmpty() ? 0 : WEAK;
        }
    }

    private record Weighed(Sentence sentence, double points) {}

    public NarrativeCoder(List<NarrativeDefinition> narratives, Vocabulary vocabulary) {
        narratives.forEach(n -> scales.add(new Scale(
                n, vocabulary.patterns(n.strong()), vocabulary.patterns(n.plain()), vocabulary.patterns(n.weak()))));
    }

    /**
     * The reasons that a text gives, in the codebook's order.
     *
     * @param voice how far a sentence speaks for people who left, 0 to 1
     */
    public List<Narrative> code(Document document, ToDoubleFunction<Sentence> voice) {
        return scales.stream()
                .map(scale -> code(document, scale, voice))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Narrative> code(Document document, Scale scale, ToDoubleFunction<Sentence> voice) {
        List<Weighed> weighed = new ArrayList<>();
        double sum = 0;
        for (Sentence sentence : document.sentences()) {
            double points = scale.weigh(document, sentence);
            points = points == 0 ? 0 : points * voice.applyAsDouble(sentence);
            if (points >= SHOWN) {
                weighed.add(new Weighed(sentence, points));
            }
            sum += points;
        }
        if (weighed.isEmpty() || sum < scale.definition().threshold()) {
            return Optional.empty();
        }
        List<Evidence> evidence = weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::points)
                        .reversed()
                        .thenComparingInt(w -> w.sentence().index()))
                .limit(MOST_EVIDENCE)
                .map(w -> Evidence.of(
                        document.text(), w.sentence().start(), w.sentence().stop()))
                .toList();
        return Optional.of(new Narrative(scale.definition().code(), Math.min(1, sum / 2), evidence));
    }
}
