package org.testimony.classify.model.training;

import java.util.List;
import java.util.Map;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.mention.LeavingModel;
import org.testimony.classify.mention.People;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;

/**
 * Who left in a labelled article as the service would read it had the article never been learnt from: errors and all, so that what is learnt on top
 * of it meets the same errors later.
 *
 * @param events for each event and place what a model makes of the sentence that had not seen its article
 * @param withoutFold for each fold the weights that have not seen it
 */
record ReadPeople(Inclusion inclusion, Map<String, Map<String, Double>> events, List<LeavingModel> withoutFold) {
    ReadPeople {
        withoutFold = List.copyOf(withoutFold);
    }

    People of(LabelledArticle article, Document title, Document text, Vocabulary vocabulary) {
        LeavingModel unseen = withoutFold.get(Folds.ofArticle(article.id(), QuestionTrainer.FOLDS));
        return People.in(title, text, vocabulary, inclusion, LeavingExamples.events(article, text, events), unseen);
    }
}
