package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            for (int s = 0; s < row.carries().length; s++) {
                boolean seen = likelihoods.get(i)[s] >= shown;
                all += seen ? 1 : 0;
                right += seen && row.carries()[s] ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) right / all;
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
    }
}
