package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Grounds;
import org.testimony.classify.text.Match;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** Codes reasons for leaving by weighted cues; a cue counts as much as its sentence speaks for people who left. */
public final class NarrativeCoder {
    private static final double STRONG = 1;
    private static final double PLAIN = 0.6;
    private static final double WEAK = 0.3;
    private static final double SHOWN = 0.4;
    private static final int MOST_EVIDENCE = 4;

    private final List<Scale> scales = new ArrayList<>();

    /** Cues of one weight, under the name by which the codebook lists them. */
    private record Tier(String ref, double points, PatternSet patterns) {}

    /** The cues of one sentence that count, and what they are worth. */
    private record Cues(double points, List<Ground> grounds) {
        static final Cues NONE = new Cues(0, List.of());
    }

    private record Scale(NarrativeDefinition definition, List<Tier> tiers) {
        /** The heaviest cues of a sentence; lighter ones add nothing to them. */
        Cues weigh(Document document, Sentence sentence) {
            for (Tier tier : tiers) {
                List<Match> matches = tier.patterns().in(document, sentence);
                if (!matches.isEmpty()) {
                    return new Cues(tier.points(), Grounds.of(document, tier.ref(), matches));
                }
            }
            return Cues.NONE;
        }
    }

    private record Weighed(Sentence sentence, double points, List<Ground> grounds) {
        Evidence in(Document document) {
            return Evidence.of(document.text(), sentence.start(), sentence.stop());
        }
    }

    public NarrativeCoder(List<NarrativeDefinition> narratives, Vocabulary vocabulary) {
        narratives.forEach(n -> scales.add(new Scale(
                n,
                List.of(
                        new Tier(n.ref("strong"), STRONG, vocabulary.patterns(n.strong())),
                        new Tier(n.ref("plain"), PLAIN, vocabulary.patterns(n.plain())),
                        new Tier(n.ref("weak"), WEAK, vocabulary.patterns(n.weak()))))));
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
            Cues cues = scale.weigh(document, sentence);
            double points = cues.points() == 0 ? 0 : cues.points() * voice.applyAsDouble(sentence);
            if (points >= SHOWN) {
                weighed.add(new Weighed(sentence, points, cues.grounds()));
            }
            sum += points;
        }
        if (weighed.isEmpty() || sum < scale.definition().threshold()) {
            return Optional.empty();
        }
        List<Weighed> shown = weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::points)
                        .reversed()
                        .thenComparingInt(w -> w.sentence().index()))
                .limit(MOST_EVIDENCE)
                .toList();
        return Optional.of(new Narrative(
                scale.definition().code(),
                Math.min(1, sum / 2),
                shown.stream().map(w -> w.in(document)).toList(),
                shown.stream().flatMap(w -> w.grounds().stream()).toList()));
    }
}
