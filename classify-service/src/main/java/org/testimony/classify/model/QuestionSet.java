package org.testimony.classify.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learnt questions that are asked of the same features, with the weights of all questions for a feature side by side. Immutable. */
public final class QuestionSet {
    private final List<Question> questions;
    private final float[] weights;

    public QuestionSet(List<Question> questions) {
        this.questions = List.copyOf(questions);
        this.weights = sideBySide(this.questions);
    }

    /** The questions in their order. */
    public List<Question> questions() {
        return questions;
    }

    private static float[] sideBySide(List<Question> questions) {
        int features = questions.stream()
                .mapToInt(q -> q.model().weights().length)
                .max()
                .orElse(0);
        float[] all = new float[features * questions.size()];
        for (int q = 0; q < questions.size(); q++) {
            float[] own = questions.get(q).model().weights();
            for (int f = 0; f < own.length; f++) {
                all[f * questions.size() + q] = own[f];
            }
        }
        return all;
    }

    Likelihoods ask(FeatureVector features) {
        double[] sums = new double[questions.size()];
        features.addTimes(weights, sums);
        Map<String, Double> out = new LinkedHashMap<>();
        for (int q = 0; q < sums.length; q++) {
            Question question = questions.get(q);
            out.put(
                    question.name(),
                    question.calibration()
                            .probability(sums[q] + question.model().bias()));
        }
        return new Likelihoods(out);
    }
}
