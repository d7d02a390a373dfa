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
    private static final double[] THRESHOLDS = {0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75};

    /** From this share of the threshold on, a person should look. */
    private static final double DOUBT = 0.6;

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
        double[] answers = crossValidated(features, relevant, fold);
        double best = THRESHOLDS[0];
        for (double threshold : THRESHOLDS) {
            Agreement agreement = agreement(features, relevant, answers, threshold);
            best = agreement.f1() > agreement(features, relevant, answers, best).f1() ? threshold : best;
            print(threshold, agreement, out);
        }
        LogisticModel all = new Learner(features.get(0).size(), COST).learn(features, relevant);
        return new ArticleWeights(all.list(), all.bias(), new Calibration(1, 0), SHOWN, best, best * DOUBT);
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

    private static double[] crossValidated(List<FeatureVector> features, boolean[] relevant, int[] fold) {
        double[] out = new double[relevant.length];
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
                out[i] = fold[i] == left ? 1 / (1 + Math.exp(-model.score(features.get(i)))) : out[i];
            }
        }
        return out;
    }

    /** As the reader decides: rules that found somebody need the model's word only against a veto. */
    private static Agreement agreement(
            List<FeatureVector> features, boolean[] relevant, double[] answers, double threshold) {
        Agreement out = new Agreement();
        for (int i = 0; i < relevant.length; i++) {
            boolean byRules = features.get(i).value(LeavingNumbers.PROOF) >= 1;
            out.add(relevant[i], answers[i] >= (byRules ? LeavingNumbers.VETO : threshold));
        }
        return out;
    }

    private static void print(double threshold, Agreement agreement, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "  relevance from %.2f: P %.2f R %.2f F1 %.3f%n",
                threshold,
                agreement.precision(),
                agreement.recall(),
                agreement.f1());
    }
}
