package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.testimony.classify.model.Calibration;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.LogisticModel;
import org.testimony.classify.model.Question;
import org.testimony.classify.model.QuestionSet;

/** Learns one question a label, calibrated by five-fold cross-validation. */
final class QuestionTrainer {
    static final int FOLDS = 5;

    private final Learner learner;

    QuestionTrainer(Learner learner) {
        this.learner = learner;
    }

    Trained train(List<TrainingSentence> sentences, List<FeatureVector> features) {
        int[] fold = Folds.of(sentences, FOLDS);
        TreeSet<String> labels = new TreeSet<>();
        sentences.forEach(s -> labels.addAll(s.labels()));
        List<Question> questions = new ArrayList<>();
        Map<String, double[]> answers = new LinkedHashMap<>();
        for (String label : labels) {
            boolean[] yes = new boolean[sentences.size()];
            for (int i = 0; i < yes.length; i++) {
                yes[i] = sentences.get(i).labels().contains(label);
            }
            double[] scores = crossValidated(features, yes, fold);
            Calibration calibration = PlattFit.of(scores, yes);
            questions.add(new Question(label, learner.learn(features, yes), calibration));
            answers.put(label, probabilities(scores, calibration));
        }
        return new Trained(new QuestionSet(questions), sentences, answers);
    }

    private double[] crossValidated(List<FeatureVector> features, boolean[] yes, int[] fold) {
        double[] out = new double[yes.length];
        for (int left = 0; left < FOLDS; left++) {
            List<FeatureVector> examples = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 0; i < yes.length; i++) {
                if (fold[i] != left) {
                    examples.add(features.get(i));
                    answers.add(yes[i]);
                }
            }
            LogisticModel model = learner.learn(examples, flags(answers));
            for (int i = 0; i < yes.length; i++) {
                out[i] = fold[i] == left ? model.score(features.get(i)) : out[i];
            }
        }
        return out;
    }

    private static boolean[] flags(List<Boolean> answers) {
        boolean[] out = new boolean[answers.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = answers.get(i);
        }
        return out;
    }

    private static double[] probabilities(double[] scores, Calibration calibration) {
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = calibration.probability(scores[i]);
        }
        return out;
    }
}
