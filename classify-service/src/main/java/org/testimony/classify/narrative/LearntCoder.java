package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.SentenceModels;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.text.Evidence;

/** Codes by a model of sentences beside the cues, attributes what it finds, and leaves to a person what stays unsure. */
public final class LearntCoder implements NarrativeCoder {
    /** From here on a sentence's words leave it open that it complains; lower would look at most sentences of a text. */
    private static final double OPEN = 0.08;

    /** So many sentences of a text are looked at closely, which bounds what a long one costs. */
    private static final int MOST_LOOKS = 6;

    private final EvidenceReader reader;
    private final SentenceModels models;

    /** A sentence with how likely it is evidence. */
    private record Weighed(SentenceEvidence evidence, double likelihood) {
        Evidence quote(Document document) {
            Sentence sentence = evidence.sentence();
            return Evidence.of(document.text(), sentence.start(), sentence.stop());
        }
    }

    public LearntCoder(List<NarrativeDefinition> narratives, Vocabulary vocabulary, SentenceModels models) {
        this.reader = new EvidenceReader(narratives, vocabulary);
        this.models = models;
    }

    @Override
    public NarrativeFindings code(Document document, Voices voices, Optional<SentenceReader> asked) {
        List<Narrative> coded = new ArrayList<>();
        List<ReviewItem> unsure = new ArrayList<>();
        SentenceReader sentences = asked.orElseGet(() -> models.open(document));
        if (sentences.looksClosely()) {
            worthALook(document, sentences).forEach(sentences::lookAt);
        }
        reader.read(document, voices, sentences::narratives).forEach((code, evidence) -> {
            List<Weighed> weighed = weigh(evidence);
            double score = score(weighed);
            List<Weighed> best = weighed.subList(
                    0, ArticleScore.shown(likelihoods(weighed), models.article().shown()));
            List<Evidence> quotes = best.stream().map(w -> w.quote(document)).toList();
            if (score >= models.article().coded()) {
                coded.add(new Narrative(code, score, quotes, grounds(best)));
            } else if (score >= models.article().unsure()) {
                unsure.add(new ReviewItem(ReviewReason.NARRATIVE, code, score, quotes));
            }
        });
        return new NarrativeFindings(coded, unsure);
    }

    /** The sentences of which a closer look may decide a narrative, the likeliest by their words first. */
    public static List<Sentence> worthALook(Document document, SentenceReader reader) {
        Map<Sentence, Double> likely = new HashMap<>();
        document.sentences().forEach(s -> likely.put(s, reader.narratives(s).most()));
        return document.sentences().stream()
                .filter(s -> likely.getOrDefault(s, 0.0) >= OPEN)
                .sorted(Comparator.comparing((Sentence s) -> likely.getOrDefault(s, 0.0))
                        .reversed()
                        .thenComparingInt(Sentence::index))
                .limit(MOST_LOOKS)
                .toList();
    }

    private double score(List<Weighed> weighed) {
        return rounded(ArticleScore.of(models.article(), likelihoods(weighed)));
    }

    private static double[] likelihoods(List<Weighed> weighed) {
        return weighed.stream().mapToDouble(Weighed::likelihood).toArray();
    }

    private List<Weighed> weigh(List<SentenceEvidence> sentences) {
        return sentences.stream()
                .map(s -> new Weighed(s, s.likelihood(models.article())))
                .sorted(Comparator.comparingDouble(Weighed::likelihood)
                        .reversed()
                        .thenComparingInt(w -> w.evidence().sentence().index()))
                .toList();
    }

    private List<Ground> grounds(List<Weighed> weighed) {
        List<Ground> out = new ArrayList<>();
        for (Weighed w : weighed) {
            w.evidence().cue().ifPresent(c -> out.add(Ground.rule(c.ref(), c.start(), c.end())));
            Sentence sentence = w.evidence().sentence();
            out.add(Ground.model(models.id(), rounded(w.likelihood()), sentence.start(), sentence.stop()));
        }
        return out;
    }

    /** Processors differ in the last digits of small kernels; nothing that is published shows them. */
    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
