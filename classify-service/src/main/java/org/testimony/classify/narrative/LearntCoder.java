package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.ArticleWeights;
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
    /** Between these a closer look may change what words say of a narrative in a text: decision 0028. */
    private static final double LEAST = 0.15;

    private static final double MOST = 0.6;

    /** So many sentences of a text are looked at closely for one narrative, which bounds what a long one costs. */
    private static final int LOOKS = 2;

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
        Map<String, List<SentenceEvidence>> read = reader.read(document, voices, sentences::narratives);
        if (sentences.looksClosely()) {
            Set<Sentence> worth = worthALook(read, models.article());
            worth.forEach(sentences::lookAt);
            read = worth.isEmpty() ? read : reader.read(document, voices, sentences::narratives);
        }
        read.forEach((code, evidence) -> {
            List<Weighed> weighed = weigh(evidence, models.article());
            double score = score(weighed, models.article());
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

    /** The sentences of which a closer look may decide a narrative that words leave open: its likeliest. */
    public static Set<Sentence> worthALook(Map<String, List<SentenceEvidence>> byWords, ArticleWeights article) {
        Set<Sentence> out = new LinkedHashSet<>();
        byWords.values().forEach(evidence -> {
            List<Weighed> weighed = weigh(evidence, article);
            double score = score(weighed, article);
            if (score >= LEAST && score <= MOST) {
                weighed.stream().limit(LOOKS).forEach(w -> out.add(w.evidence().sentence()));
            }
        });
        return out;
    }

    private static double score(List<Weighed> weighed, ArticleWeights article) {
        return rounded(ArticleScore.of(article, likelihoods(weighed)));
    }

    private static double[] likelihoods(List<Weighed> weighed) {
        return weighed.stream().mapToDouble(Weighed::likelihood).toArray();
    }

    private static List<Weighed> weigh(List<SentenceEvidence> sentences, ArticleWeights article) {
        return sentences.stream()
                .map(s -> new Weighed(s, s.likelihood(article)))
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
