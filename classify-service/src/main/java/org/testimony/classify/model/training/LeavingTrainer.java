package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.Calibration;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.LeavingNumbers;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.model.LogisticModel;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/** Learns from labelled articles when sentences and rules together show that somebody left. */
final class LeavingTrainer {
    /** Small on purpose: the articles are few. */
    private static final double COST = 0.05;

    private static final double SHOWN = 0.5;
    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8};

    private final SentenceTable table;
    private final Inclusion inclusion;

    LeavingTrainer(SentenceTable table, Inclusion inclusion) {
        this.table = table;
        this.inclusion = inclusion;
    }

    /** Before anything is learnt nothing is judged. */
    static ArticleWeights unlearnt() {
        return new ArticleWeights(List.of(), 0, new Calibration(1, 0), 1, 1, 1);
    }

    ArticleWeights train(List<LabelledArticle> articles, Map<String, Map<String, Double>> unseen, PrintStream out) {
        List<FeatureVector> features = new ArrayList<>();
        boolean[] relevant = new boolean[articles.size()];
        int[] fold = new int[articles.size()];
        for (int i = 0; i < relevant.length; i++) {
            features.add(FeatureVector.ofNumbers(numbers(articles.get(i), unseen)));
            relevant[i] = articles.get(i).relevant();
            fold[i] = Folds.ofArticle(articles.get(i).id(), QuestionTrainer.FOLDS);
        }
        report(features, relevant, fold, out);
        LogisticModel all = new Learner(features.get(0).size(), COST).learn(features, relevant);
        return new ArticleWeights(all.list(), all.bias(), new Calibration(1, 0), SHOWN, 0.65, 0.4);
    }

    private List<Double> numbers(LabelledArticle article, Map<String, Map<String, Double>> unseen) {
        Vocabulary vocabulary = table.vocabulary(article.language());
        Document text = vocabulary.read(article.text());
        List<Likelihoods> events = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            String place = TrainingSentence.place(article.id(), sentence.start());
            events.add(Likelihoods.shares(
                    label -> {
                        Double share = unseen.getOrDefault(label, Map.of()).get(place);
                        return share == null ? 0 : share;
                    },
                    unseen.keySet()));
        }
        People people = People.in(vocabulary.read(article.title()), text, vocabulary, inclusion);
        return LeavingNumbers.of(events, people.proof());
    }

    private static void report(List<FeatureVector> features, boolean[] relevant, int[] fold, PrintStream out) {
        double[] answers = new double[relevant.length];
        for (int left = 0; left < QuestionTrainer.FOLDS; left++) {
            List<FeatureVector> examples = new ArrayList<>();
            List<Boolean> yes = new ArrayList<>();
            for (int i = 0; i < relevant.length; i++) {
                if (fold[i] != left) {
                    examples.add(features.get(i));
                    yes.add(relevant[i]);
                }
            }
            LogisticModel model = new Learner(features.get(0).size(), COST).learn(examples, QuestionTrainer.flags(yes));
            for (int i = 0; i < relevant.length; i++) {
                answers[i] = fold[i] == left ? 1 / (1 + Math.exp(-model.score(features.get(i)))) : answers[i];
            }
        }
        out.printf("%nRelevance of %d articles left out%n", relevant.length);
        for (double threshold : THRESHOLDS) {
            Agreement agreement = new Agreement();
            for (int i = 0; i < relevant.length; i++) {
                agreement.add(relevant[i], answers[i] >= threshold);
            }
            out.printf(
                    Locale.ROOT,
                    "  from %.1f: P %.2f R %.2f F1 %.3f%n",
                    threshold,
                    agreement.precision(),
                    agreement.recall(),
                    agreement.f1());
        }
    }
}
