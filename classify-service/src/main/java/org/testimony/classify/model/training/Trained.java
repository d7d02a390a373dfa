package org.testimony.classify.model.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.model.QuestionSet;

/**
 * Questions as learnt, and what they answered for sentences that they had not seen.
 *
 * @param answers for each question the probabilities of all sentences, each from the fold that left it out
 */
record Trained(QuestionSet questions, List<TrainingSentence> sentences, Map<String, double[]> answers) {
    /** For each question the answers for sentences that stand alone, by their text. */
    Map<String, Map<String, Double>> byText() {
        Map<String, Map<String, Double>> out = new HashMap<>();
        answers.forEach((label, all) -> {
            Map<String, Double> texts = out.computeIfAbsent(label, l -> new HashMap<>());
            for (int i = 0; i < all.length; i++) {
                if (sentences.get(i).place().isEmpty()) {
                    texts.put(sentences.get(i).text(), all[i]);
                }
            }
        });
        return out;
    }

    /** For each question the answers for sentences that come from articles, by their place. */
    Map<String, Map<String, Double>> byPlace() {
        Map<String, Map<String, Double>> out = new HashMap<>();
        answers.forEach((label, all) -> {
            Map<String, Double> places = out.computeIfAbsent(label, l -> new HashMap<>());
            for (int i = 0; i < all.length; i++) {
                if (!sentences.get(i).place().isEmpty()) {
                    places.put(sentences.get(i).place(), all[i]);
                }
            }
        });
        return out;
    }
}
