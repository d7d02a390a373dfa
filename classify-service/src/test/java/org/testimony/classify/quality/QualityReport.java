package org.testimony.classify.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.testimony.classify.batch.BatchModels;
import org.testimony.classify.batch.BatchOptions;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Prints the tables of docs/quality.md: for each set named as an argument, all of it and by language, and one line for the history.
 * Arguments: names of sets in {@code corpus/} or files of the same form; {@code --codebook F} for another
 * codebook, {@code --models off} for rules alone.
 */
public final class QualityReport {
    private static final List<String> MAIN = List.of("relevance", "persons", "figures");

    private final ArticleReader reader;
    private final PrintStream out;

    private QualityReport(ArticleReader reader, PrintStream out) {
        this.reader = reader;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        BatchOptions options = BatchOptions.parse(List.of(args), Set.of("--codebook", BatchModels.OPTION), Set.of());
        Codebook codebook =
                options.value("--codebook").map(CodebookReader::find).orElseGet(CodebookReader::fromClasspath);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Codebook " + codebook.id() + " " + codebook.version() + ", hash "
                + codebook.hash().substring(0, 12));
        try (ReadingModels models = BatchModels.asked(options, System.err)) {
            QualityReport report = new QualityReport(new RuleBasedReader(codebook, models), out);
            for (String set : options.files()) {
                report.set(set);
            }
        }
    }

    private void set(String name) throws IOException {
        Scoring all = new Scoring();
        Map<String, Scoring> byLanguage = new TreeMap<>();
        TreeMap<String, Integer> models = new TreeMap<>();
        for (LabelledArticle gold : Corpus.of(name)) {
            TaggedArticle reading = reader.read(gold.article());
            all.add(gold, reading);
            byLanguage.computeIfAbsent(gold.lang(), l -> new Scoring()).add(gold, reading);
            if (reading.reader() != null) {
                reading.reader().models().forEach(m -> models.merge(m, 1, Integer::sum));
            }
        }
        out.println("\n### " + name + " (" + all.articles() + " articles; models: "
                + (models.isEmpty() ? "none" : String.join(", ", models.keySet())) + ")\n");
        table(all);
        if (byLanguage.size() > 1) {
            languages(byLanguage);
        }
        out.println("\n" + history(name, all));
    }

    private void table(Scoring scoring) {
        out.println("| what | precision | recall | F1 | labelled |");
        out.println("| --- | --- | --- | --- | --- |");
        row("relevance", scoring);
        Scoring.CODES.forEach(code -> row(code, scoring));
        out.println("| narratives, macro-F1 | | | " + two(scoring.macroF1()) + " | |");
        out.println("| their evidence | " + two(scoring.evidencePrecision()) + " | | | |");
        row("persons", scoring);
        Scoring.ATTRIBUTES.forEach(attribute -> row(attribute, scoring));
        row("figures", scoring);
    }

    private void row(String measure, Scoring scoring) {
        Score s = scoring.score(measure);
        out.println("| " + measure + " | " + two(s.precision()) + " | " + two(s.recall()) + " | " + two(s.f1()) + " | "
                + s.labelled() + " |");
    }

    private void languages(Map<String, Scoring> byLanguage) {
        out.println(
                "\n| language | articles | relevance P / R / F1 | narratives | evidence | persons P / R / F1 | figures F1 |");
        out.println("| --- | --- | --- | --- | --- | --- | --- |");
        byLanguage.forEach((language, s) -> out.println("| " + language + " | " + s.articles() + " | "
                + three(s.score("relevance")) + " | " + two(s.macroF1()) + " | " + two(s.evidencePrecision()) + " | "
                + three(s.score("persons")) + " | " + two(s.score("figures").f1()) + " |"));
    }

    /** The line for the table by version. */
    private static String history(String set, Scoring s) {
        StringBuilder line = new StringBuilder("| (date) | (version) | " + set);
        MAIN.forEach(m -> line.append(" | ").append(two(s.score(m).f1())));
        line.append(" | ").append(two(s.macroF1())).append(" | ").append(two(s.evidencePrecision()));
        Scoring.ATTRIBUTES.forEach(m -> line.append(" | ").append(two(s.score(m).f1())));
        return line.append(" |").toString();
    }

    private static String three(Score s) {
        return two(s.precision()) + " / " + two(s.recall()) + " / " + two(s.f1());
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
