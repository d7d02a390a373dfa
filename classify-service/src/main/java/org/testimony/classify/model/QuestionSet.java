package org.testimony.classify.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learnt questions that are asked of the same features. */
public record QuestionSet(List<Question> questions) {
    public QuestionSet {
        questions = List.copyOf(questions);
    }

    Likelihoods ask(FeatureVector features) {
        Map<String, Double> out = new LinkedHashMap<>();
        questions.forEach(q -> out.put(q.name(), q.probability(features)));
        return new Likelihoods(out);
    }
}
