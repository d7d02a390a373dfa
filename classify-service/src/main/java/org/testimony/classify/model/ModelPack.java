package org.testimony.classify.model;

import java.util.List;
import org.testimony.contract.Require;

/**
 * The learnt part of reading, in one version.
 *
 * @param version raised by whoever trains anew
 * @param trainingHash the hash of the training files that it was learnt from
 * @param encoder the encoder whose points the questions by meaning expect
 * @param narratives what a sentence complains of, by meaning and words; English
 * @param narrativesByWords the same by words alone; all languages
 * @param events what a sentence says happened, by meaning and words; English
 * @param eventsByWords the same by words alone; all languages
 * @param article how sentences make an article's narratives
 */
public record ModelPack(
        String version,
        String trainingHash,
        String encoder,
        FeatureScales scales,
        QuestionSet narratives,
        QuestionSet narrativesByWords,
        QuestionSet events,
        QuestionSet eventsByWords,
        ArticleWeights article) {
    public ModelPack {
        Require.text(version, "version");
        Require.text(trainingHash, "trainingHash");
        Require.text(encoder, "encoder");
    }

    /** The name under which results cite it. */
    public String id() {
        return "reading@" + version;
    }

    /** The same with what was learnt from articles. */
    public ModelPack with(ArticleWeights learnt) {
        return new ModelPack(
                version, trainingHash, encoder, scales, narratives, narrativesByWords, events, eventsByWords, learnt);
    }

    List<QuestionSet> sets() {
        return List.of(narratives, narrativesByWords, events, eventsByWords);
    }
}
