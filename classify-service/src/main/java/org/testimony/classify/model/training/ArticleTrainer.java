package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.Calibration;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.LogisticModel;
import org.testimony.classify.narrative.ArticleScore;
import org.testimony.classify.narrative.SentenceEvidence;

/** Learns from labelled articles how sentences make narratives; thresholds come from articles that were left out. */
final class ArticleTrainer {
    /** Articles from outside have less right evidence than those that were left out; 0.85 is to hold for them. */
    private static final double EVIDENCE_PRECISION = 0.88;

    /** Thresholds that are tried for coding: 0.10, 0.12 and so on. */
    private static final double[] THRESHOLDS =
            IntStream.rangeClosed(5, 45).mapToDouble(i -> i / 50.0).toArray();

    /** Differences of mean F1 below this tell nothing on some hundred articles; where they do, abstaining is the safer error. */
    private static final double CHANCE = 0.015;

    /** Nothing but the likeliest sentence is sure enough to be shown. */
    private static final double ONLY_BEST = 0.9;

    private static final Calibration NEUTRAL = new Calibration(1, 0);

    private final Learner learner = new Learner(SentenceEvidence.NAMES.size(), 1);

    /** How sentences weigh before anything is learnt: every narrative is left to a person. */
    static ArticleWeights unlearnt() {
        return new ArticleWeights(SentenceEvidence.NAMES.stream().map(n -> 0.0).toList(), 0, NEUTRAL, 1, 1, 1);
    }

    /**
     * What models say of articles that they had not seen.
     *
     * @param scores of each row
     * @param likelihoods of the sentences of each row
     */
    record Judged(Calibration calibration, double[] scores, List<double[]> likelihoods) {}

    ArticleWeights train(List<ArticleRow> rows, PrintStream out) {
        Judged judged = judge(rows);
        double coded = bestThreshold(rows, judged.scores());
        double shown = shown(rows, judged.likelihoods(), judged.scores(), coded);
        ArticleQuality.print(rows, judged, coded, shown, out);
        ArticleWeights all = weights(rows);
        return new ArticleWeights(all.weights(), all.bias(), judged.calibration(), shown, coded, coded / 2);
    }

    Judged judge(List<ArticleRow> rows) {
        List<ArticleWeights> byFold = new ArrayList<>();
        for (int fold = 0; fold < QuestionTrainer.FOLDS; fold++) {
            int left = fold;
            byFold.add(weights(rows.stream().filter(r -> fold(r) != left).toList()));
        }
        double[] raw = new double[rows.size()];
        boolean[] labelled = new boolean[rows.size()];
        List<double[]> likelihoods = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            ArticleRow row = rows.get(i);
            double[] sentences = likelihoods(byFold.get(fold(row)), row);
            likelihoods.add(sentences);
            raw[i] = ArticleScore.raw(descending(sentences));
            labelled[i] = row.labelled();
        }
        Calibration calibration = PlattFit.of(raw, labelled);
        return new Judged(
                calibration, Arrays.stream(raw).map(calibration::probability).toArray(), likelihoods);
    }

    private static int fold(ArticleRow row) {
        return Folds.ofArticle(row.article(), QuestionTrainer.FOLDS);
    }

    static double[] likelihoods(ArticleWeights weights, ArticleRow row) {
        return row.sentences().stream().mapToDouble(s -> s.likelihood(weights)).toArray();
    }

    static double[] descending(double[] values) {
        return Arrays.stream(values)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(d -> d)
                .toArray();
    }

    private ArticleWeights weights(List<ArticleRow> rows) {
        List<FeatureVector> features = new ArrayList<>();
        List<Boolean> carries = new ArrayList<>();
        for (ArticleRow row : rows) {
            for (int i = 0; i < row.sentences().size(); i++) {
                features.add(FeatureVector.ofNumbers(row.sentences().get(i).numbers()));
                carries.add(row.carries()[i]);
            }
        }
        boolean[] yes = new boolean[carries.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = carries.get(i);
        }
        LogisticModel model = learner.learn(features, yes);
        return new ArticleWeights(model.list(), model.bias(), NEUTRAL, 1, 1, 1);
    }

    /** The strictest threshold whose mean F1 over the narratives is as good as the best one's but for chance. */
    private static double bestThreshold(List<ArticleRow> rows, double[] scores) {
        double best = DoubleStream.of(THRESHOLDS)
                .map(t -> ArticleQuality.macroF1(rows, scores, t))
                .max()
                .orElse(0);
        return DoubleStream.of(THRESHOLDS)
                .filter(t -> ArticleQuality.macroF1(rows, scores, t) >= best - CHANCE)
                .max()
                .orElse(0.5);
    }

    /** The lowest threshold at which the sentences shown in coded articles are as often right as is asked. */
    private static double shown(List<ArticleRow> rows, List<double[]> likelihoods, double[] scores, double coded) {
        for (double threshold = 0.1; threshold < 0.9; threshold += 0.02) {
            if (ArticleQuality.evidencePrecision(rows, likelihoods, scores, coded, threshold) >= EVIDENCE_PRECISION) {
                return Math.round(threshold * 100) / 100.0;
            }
        }
        return ONLY_BEST;
    }
}
