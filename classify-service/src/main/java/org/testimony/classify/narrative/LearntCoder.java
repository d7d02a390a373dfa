package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final int MOST_EVIDENCE = 3;
    /** A second sentence below this is wrong too often: 0.72 right on looked-at articles, the first 0.85. */
    private static final double NEARLY_SURE = 0.8;

    private static final double OUTSIDE = 0.3;

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
        reader.read(document, voices, sentences).forEach((code, evidence) -> {
            List<Weighed> weighed = weigh(evidence);
            double score = score(weighed);
            List<Weighed> shown = shown(weighed);
            List<Weighed> best = shown.isEmpty() ? weighed.stream().limit(1).toList() : shown;
            List<Evidence> quotes = best.stream().map(w -> w.quote(document)).toList();
            if (score >= models.article().coded() && !shown.isEmpty()) {
                coded.add(new Narrative(code, score, quotes, grounds(shown)));
            } else if (score >= models.article().unsure()) {
                unsure.add(new ReviewItem(ReviewReason.NARRATIVE, code, score, quotes));
            }
        });
        return new NarrativeFindings(coded, unsure);
    }

    /** The best sentence and others that are nearly sure; what outsiders say only where nobody else says it. */
    private List<Weighed> shown(List<Weighed> weighed) {
        List<Weighed> likely = weighed.stream()
                .filter(w -> w.likelihood() >= models.article().shown())
                .toList();
        boolean own = likely.stream().anyMatch(w -> w.evidence().share() > OUTSIDE);
        List<Weighed> out = new ArrayList<>();
        for (Weighed w : likely) {
            boolean says = !own || w.evidence().share() > OUTSIDE;
            if (says && out.size() < MOST_EVIDENCE && (out.isEmpty() || w.likelihood() >= NEARLY_SURE)) {
                out.add(w);
            }
        }
        return out;
    }

    private double score(List<Weighed> weighed) {
        return rounded(ArticleScore.of(
                models.article(),
                weighed.stream().mapToDouble(Weighed::likelihood).toArray()));
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
