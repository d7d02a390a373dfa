package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.mention.Candidate;
import org.testimony.classify.mention.LeavingModel;
import org.testimony.classify.mention.Traits;

/**
 * Learns from labelled articles who left, and whether anybody did: first the persons; then, from how likely the persons are and
 * from the rest of the text, the text. Sentences that stand alone help to learn the second.
 */
final class LeavingTrainer {
    /** Small on purpose: the articles are few. */
    private static final double COST = 1.0 / 60 / LeavingExample.ARTICLE;

    private final LeavingExamples examples;
    private final String version;
    private final PrintStream out;

    LeavingTrainer(SentenceTable table, Inclusion inclusion, String version, PrintStream out) {
        this.examples = new LeavingExamples(table, inclusion);
        this.version = version;
        this.out = out;
    }

    /** The two stages, and from where on something counts. */
    private record Stages(Fold all, LeavingModel.Limits limits, List<Fold> folds) {}

    /** The two stages as learnt from some of the examples. */
    private record Fold(LeavingModel.Weights person, LeavingModel.Weights text) {}

    /**
     * What was learnt.
     *
     * @param withoutFold for each fold of cross-validation the weights that have not seen it, to read with models
     */
    record Learnt(LeavingModel model, List<LeavingModel> withoutFold) {
        Learnt {
            withoutFold = List.copyOf(withoutFold);
        }
    }

    Learnt train(TrainingSet set, Map<String, Map<String, Double>> unseen) {
        out.printf("%nWho left, with models: articles left out%n");
        Stages read = stages(examples.of(set, unseen));
        out.printf("%nWho left, by rules alone: articles left out%n");
        Stages byRules = stages(examples.of(set, Map.of()));
        return new Learnt(
                model(read.all(), byRules.all(), read, byRules),
                read.folds().stream().map(f -> model(f, f, read, byRules)).toList());
    }

    private LeavingModel model(Fold read, Fold byRules, Stages limits, Stages limitsByRules) {
        return new LeavingModel(
                version,
                read.person(),
                read.text(),
                byRules.person(),
                byRules.text(),
                limits.limits(),
                limitsByRules.limits());
    }

    private Stages stages(List<LeavingExample> all) {
        List<LeavingAnswer> answers = new ArrayList<>();
        List<Fold> folds = new ArrayList<>();
        for (int left = 0; left < QuestionTrainer.FOLDS; left++) {
            int out = left;
            List<LeavingExample> seen =
                    all.stream().filter(e -> e.fold() != out).toList();
            Fold fold = fold(seen);
            folds.add(fold);
            all.stream()
                    .filter(e -> e.fold() == out && e.article())
                    .forEach(e -> answers.add(LeavingAnswer.of(e, fold.person(), fold.text())));
        }
        LeavingModel.Limits limits = new LeavingLimits(answers, out).choose();
        return new Stages(fold(all), limits, folds);
    }

    private static Fold fold(List<LeavingExample> seen) {
        return new Fold(persons(seen, e -> true), texts(seen));
    }

    private static LeavingModel.Weights persons(List<LeavingExample> all, Predicate<LeavingExample> used) {
        List<Traits> traits = new ArrayList<>();
        List<Boolean> left = new ArrayList<>();
        all.stream().filter(used).forEach(example -> {
            for (int i = 0; i < example.weight() * example.candidates().size(); i++) {
                int candidate = i / example.weight();
                traits.add(example.candidates().get(candidate).traits());
                left.add(example.left()[candidate] >= 0);
            }
        });
        return TraitTable.learn(traits, left, COST);
    }

    /** The second stage learns from what the first says of texts that it has not seen. */
    private static LeavingModel.Weights texts(List<LeavingExample> all) {
        List<Traits> traits = new ArrayList<>();
        List<Boolean> relevant = new ArrayList<>();
        for (int left = 0; left < QuestionTrainer.FOLDS; left++) {
            int out = left;
            if (all.stream().noneMatch(e -> e.fold() == out)) {
                continue;
            }
            LeavingModel.Weights person = persons(all, e -> e.fold() != out);
            for (LeavingExample example : all) {
                for (int i = 0; i < (example.fold() == out ? example.weight() : 0); i++) {
                    traits.add(example.people().textTraits(likely(example, person)));
                    relevant.add(example.relevant());
                }
            }
        }
        return TraitTable.learn(traits, relevant, COST);
    }

    static List<Double> likely(LeavingExample example, LeavingModel.Weights person) {
        return example.people().candidates().stream()
                .map(Candidate::traits)
                .map(person::probability)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
