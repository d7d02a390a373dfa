package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
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
        labels.remove(TrainingSentence.UNKNOWN);
        labels.remove(TrainingSentence.NOT_LEFT);
        List<Question> questions = new ArrayList<>();
        Map<String, double[]> answers = new LinkedHashMap<>();
        for (String label : labels) {
            double[] scores = new double[sentences.size()];
            for (int left = 0; left < FOLDS; left++) {
                LogisticModel model = learn(sentences, features, label, without(fold, left));
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = fold[i] == left ? model.score(features.get(i)) : scores[i];
                }
            }
            Calibration calibration = calibration(sentences, label, scores);
            questions.add(new Question(label, learn(sentences, features, label, i -> true), calibration));
            answers.put(label, probabilities(scores, calibration));
        }
        return new Trained(new QuestionSet(questions), sentences, answers);
    }

    private static IntPredicate without(int[] fold, int left) {
        return i -> fold[i] != left;
    }

    private LogisticModel learn(
            List<TrainingSentence> sentences, List<FeatureVector> features, String label, IntPredicate used) {
        List<FeatureVector> examples = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (used.test(i) && sentences.get(i).knows(label)) {
                examples.add(features.get(i));
                answers.add(sentences.get(i).labels().contains(label));
            }
        }
        return learner.learn(examples, flags(answers));
    }

    private static Calibration calibration(List<TrainingSentence> sentences, String label, double[] scores) {
        List<Boolean> answers = new ArrayList<>();
        double[] known = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (sentences.get(i).knows(label)) {
                known[answers.size()] = scores[i];
                answers.add(sentences.get(i).labels().contains(label));
            }
        }
        return PlattFit.of(Arrays.copyOf(known, answers.size()), flags(answers));
    }

    static boolean[] flags(List<Boolean> answers) {
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
