package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int MOST_EVIDENCE = 3;

    /** Between these scores a closer look can change what is coded or left to a person. */
    private static final double OPEN_FROM = 0.25;

    private static final double OPEN_TO = 0.9;

    /** Sentences that are likelier or less likely evidence than this are not looked at. */
    private static final double LEAST = 0.2;

    private static final double MOST = 0.95;
    private static final int MOST_LOOKS = 2;

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
        Map<String, List<SentenceEvidence>> read = reader.read(document, voices, sentences);
        if (sentences.looksClosely()) {
            read.values().forEach(evidence -> worth(evidence).forEach(sentences::lookAt));
        }
        read.forEach((code, first) -> {
            List<Weighed> weighed = closer(code, first, sentences);
            double score = score(weighed);
            List<Weighed> shown = weighed.stream()
                    .filter(w -> w.likelihood() >= models.article().shown())
                    .limit(MOST_EVIDENCE)
                    .toList();
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

    /** Whether words and cues leave it open that the text gives a narrative. */
    private boolean open(List<Weighed> weighed) {
        double score = score(weighed);
        return score >= OPEN_FROM && score <= OPEN_TO;
    }

    /** The sentences of which a closer look may decide a narrative that is open. */
    private List<Sentence> worth(List<SentenceEvidence> evidence) {
        List<Weighed> weighed = weigh(evidence);
        return !open(weighed)
                ? List.of()
                : weighed.stream()
                        .filter(w -> w.likelihood() >= LEAST && w.likelihood() <= MOST)
                        .limit(MOST_LOOKS)
                        .map(w -> w.evidence().sentence())
                        .toList();
    }

    /** The same evidence, with what the meaning says of the sentences that were looked at. */
    private List<Weighed> closer(String code, List<SentenceEvidence> evidence, SentenceReader sentences) {
        List<Weighed> weighed = weigh(evidence);
        return sentences.lookedAt() == 0 || !open(weighed)
                ? weighed
                : weigh(evidence.stream()
                        .map(e -> e.with(sentences.narratives(e.sentence()).of(code)))
                        .toList());
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
