package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.text.Sentence;

/**
 * What speaks for and against a sentence being evidence of a narrative.
 *
 * @param cue its strongest cue
 * @param share how far rules let it speak for people who left, 0 to 1
 * @param numbers one for each of {@link #NAMES}
 */
public record SentenceEvidence(Sentence sentence, Optional<Cue> cue, double share, List<Double> numbers) {
    /** The names of the numbers, in their order. */
    public static final List<String> NAMES = List.of("model", "voiced", "carried", "commented", "spoken", "group");

    private static final double LIMIT = 5;

    /** Puts together what the model makes of a sentence's words, its cue, and whose sentence it is. */
    static SentenceEvidence of(Sentence sentence, double likelihood, Optional<Cue> cue, VoiceMarks voices) {
        return new SentenceEvidence(
                sentence,
                cue,
                voices.share(),
                List.of(
                        logOdds(likelihood),
                        one(voices.voiced()),
                        one(voices.carried()),
                        one(voices.commented()),
                        one(voices.spoken()),
                        one(voices.group())));
    }

    /** The same with another opinion of the model. */
    public SentenceEvidence with(double likelihood) {
        List<Double> other = new ArrayList<>(numbers);
        other.set(0, logOdds(likelihood));
        return new SentenceEvidence(sentence, cue, share, other);
    }

    /** How likely the sentence carries the narrative: unless neither its cue nor the model is right. */
    public double likelihood(ArticleWeights article) {
        double byCue = cue.map(Cue::trust).orElse(0.0) * share;
        return 1 - (1 - byCue) * (1 - article.probability(numbers));
    }

    private static double logOdds(double likelihood) {
        double p = Math.min(0.999, Math.max(0.001, likelihood));
        return Math.max(-LIMIT, Math.min(LIMIT, Math.log(p / (1 - p))));
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }
}
