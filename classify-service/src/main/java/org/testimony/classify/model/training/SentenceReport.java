package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Prints how well sentences are read that were left out of learning. */
final class SentenceReport {
    private static final double HALF = 0.5;
    private static final double FIRST = 0.05;

    private final PrintStream out;

    SentenceReport(PrintStream out) {
        this.out = out;
    }

    void print(String title, Trained trained) {
        out.println();
        out.println(title + " (" + trained.sentences().size() + " sentences)");
        Map<String, List<String>> table = new TreeMap<>();
        trained.sentences().stream()
                .map(TrainingSentence::language)
                .distinct()
                .sorted()
                .forEach(language -> {
                    double sum = 0;
                    for (String label : trained.answers().keySet()) {
                        sum += best(trained, label, s -> s.language().equals(language))
                                .f1();
                    }
                    out.printf(
                            Locale.ROOT,
                            "  %s macro-F1 at the best thresholds %.3f%n",
                            language,
                            sum / trained.answers().size());
                });
        trained.answers().keySet().forEach(label -> {
            Agreement half = at(trained, label, HALF, s -> true);
            Agreement best = best(trained, label, s -> true);
            Agreement few = at(trained, label, FIRST, s -> true);
            table.computeIfAbsent(label, l -> new ArrayList<>());
            out.printf(
                    Locale.ROOT,
                    "  %-12s n %4d  best F1 %.3f  at 0.5: P %.2f R %.2f F1 %.3f  at %.2f: R %.2f%n",
                    label,
                    half.labelled(),
                    best.f1(),
                    half.precision(),
                    half.recall(),
                    half.f1(),
                    FIRST,
                    few.recall());
        });
    }

    /** For each event, as what its sentences were read. */
    void confusion(Trained trained) {
        out.println();
        out.println("Events as labelled (rows) and as read (columns)");
        List<String> labels = List.copyOf(trained.answers().keySet());
        out.printf(
                "  %-11s%s%n",
                "",
                String.join(" ", labels.stream().map(l -> "%6.6s".formatted(l)).toList()));
        for (String label : labels) {
            int[] row = new int[labels.size()];
            for (int i = 0; i < trained.sentences().size(); i++) {
                if (trained.sentences().get(i).labels().contains(label)) {
                    row[likeliest(trained, labels, i)]++;
                }
            }
            StringBuilder line = new StringBuilder();
            for (int count : row) {
                line.append(" %6d".formatted(count));
            }
            out.printf("  %-11s%s%n", label, line.substring(1));
        }
    }

    private static int likeliest(Trained trained, List<String> labels, int sentence) {
        int best = 0;
        for (int l = 1; l < labels.size(); l++) {
            boolean more = answer(trained, labels.get(l), sentence) > answer(trained, labels.get(best), sentence);
            best = more ? l : best;
        }
        return best;
    }

    private static double answer(Trained trained, String label, int sentence) {
        double[] all = trained.answers().get(label);
        return all == null ? 0 : all[sentence];
    }

    private static Agreement at(Trained trained, String label, double threshold, Predicate<TrainingSentence> asked) {
        Agreement agreement = new Agreement();
        for (int i = 0; i < trained.sentences().size(); i++) {
            TrainingSentence sentence = trained.sentences().get(i);
            if (asked.test(sentence) && sentence.knows(label)) {
                agreement.add(sentence.labels().contains(label), answer(trained, label, i) >= threshold);
            }
        }
        return agreement;
    }

    /** At the threshold that gives the best F1. */
    static Agreement best(Trained trained, String label, Predicate<TrainingSentence> asked) {
        Agreement best = at(trained, label, HALF, asked);
        for (double threshold = 0.05; threshold < 0.96; threshold += 0.05) {
            Agreement other = at(trained, label, threshold, asked);
            best = other.f1() > best.f1() ? other : best;
        }
        return best;
    }
}
