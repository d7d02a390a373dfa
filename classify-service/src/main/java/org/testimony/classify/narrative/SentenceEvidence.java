package org.testimony.classify.narrative;

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
    public static final List<String> NAMES =
            List.of("model", "complaint", "other", "voiced", "carried", "commented", "spoken", "group");

    /** The name of the learnt question whether a sentence carries any narrative. */
    public static final String COMPLAINT = "complaint";

    /** Puts together what the model makes of a sentence's words, its cue, and whose sentence it is. */
    static SentenceEvidence of(Sentence sentence, Opinion opinion, Optional<Cue> cue, VoiceMarks voices) {
        return new SentenceEvidence(
                sentence,
                cue,
                voices.share(),
                List.of(
                        opinion.narrative(),
                        opinion.complaint(),
                        opinion.other(),
                        one(voices.voiced()),
                        one(voices.carried()),
                        one(voices.commented()),
                        one(voices.spoken()),
                        one(voices.group())));
    }

    /** How likely the sentence carries the narrative: unless neither its cue nor the model is right. */
    public double likelihood(ArticleWeights article) {
        double byCue = cue.map(Cue::trust).orElse(0.0) * share;
        return 1 - (1 - byCue) * (1 - article.probability(numbers));
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }
}
