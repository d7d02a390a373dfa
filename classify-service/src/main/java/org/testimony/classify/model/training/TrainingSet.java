package org.testimony.classify.model.training;

import java.util.List;

/**
 * All that is learnt from.
 *
 * @param hash of the files, in order of their names
 */
record TrainingSet(
        List<TrainingSentence> narratives, List<TrainingSentence> events, List<LabelledArticle> articles, String hash) {
    TrainingSet {
        narratives = List.copyOf(narratives);
        events = List.copyOf(events);
        articles = List.copyOf(articles);
    }
}
