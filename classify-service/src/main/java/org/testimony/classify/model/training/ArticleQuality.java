package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testimony.classify.narrative.ArticleScore;

/** How well narratives of articles are found, from articles that were left out of learning. */
final class ArticleQuality {
    private ArticleQuality() {}

    static double macroF1(List<ArticleRow> rows, double[] scores, double threshold) {
        return byCode(rows, scores, threshold).values().stream()
                .mapToDouble(Agreement::f1)
                .average()
                .orElse(0);
    }

    static Map<String, Agreement> byCode(List<ArticleRow> rows, double[] scores, double threshold) {
        Map<String, Agreement> out = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            out.computeIfAbsent(rows.get(i).code(), c -> new Agreement())
                    .add(rows.get(i).labelled(), scores[i] >= threshold);
        }
        return out;
    }

    /** The share of shown sentences that carry the narrative, in articles that are rightly coded with it. */
    static double evidencePrecision(
            List<ArticleRow> rows, List<double[]> likelihoods, double[] scores, double coded, double shown) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < rows.size(); i++) {
            ArticleRow row = rows.get(i);
            if (!row.labelled() || scores[i] < coded) {
                continue;
            }
            for (int sentence : shown(likelihoods.get(i), shown)) {
                all++;
                right += row.carries()[sentence] ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) right / all;
    }

    /** The places of the sentences that would be shown, as the reader chooses them. */
    private static List<Integer> shown(double[] likelihoods, double threshold) {
        List<Integer> places = IntStream.range(0, likelihoods.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> -likelihoods[s]))
                .toList();
        return places.subList(0, ArticleScore.shown(ArticleTrainer.descending(likelihoods), threshold));
    }

    static void print(
            List<ArticleRow> rows, ArticleTrainer.Judged judged, double coded, double shown, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%nNarratives of articles left out: %d rows, coded from %.2f, shown from %.2f%n",
                rows.size(),
                coded,
                shown);
        byCode(rows, judged.scores(), coded)
                .forEach((code, a) -> out.printf(
                        Locale.ROOT,
                        "  %-12s n %3d  P %.2f R %.2f F1 %.3f%n",
                        code,
                        a.labelled(),
                        a.precision(),
                        a.recall(),
                        a.f1()));
        out.printf(
                Locale.ROOT,
                "  macro-F1 %.3f, evidence precision %.3f%n",
                macroF1(rows, judged.scores(), coded),
                evidencePrecision(rows, judged.likelihoods(), judged.scores(), coded, shown));
        byHand(rows)
                .forEach((hand, places) -> printHand(
                        hand,
                        places.stream().map(rows::get).toList(),
                        places.stream().mapToDouble(i -> judged.scores()[i]).toArray(),
                        coded,
                        out));
    }

    /** The places of the rows by who wrote the articles, which the letters at the head of their ids tell. */
    private static Map<String, List<Integer>> byHand(List<ArticleRow> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> rows.get(i).article().replaceFirst("[-0-9].*", ""), TreeMap::new, Collectors.toList()));
    }

    private static void printHand(String hand, List<ArticleRow> own, double[] scores, double coded, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "    articles %s-: %d rows, macro-F1 %.3f (%s)%n",
                hand,
                own.size(),
                macroF1(own, scores, coded),
                byCode(own, scores, coded).values().stream()
                        .map(a -> String.format(Locale.ROOT, "%.2f", a.f1()))
                        .collect(Collectors.joining(" ")));
    }
}
