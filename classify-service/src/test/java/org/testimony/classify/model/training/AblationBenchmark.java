package org.testimony.classify.model.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.FeatureScales;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.narrative.SentenceEvidence;

/**
 * What each kind of feature brings: {@code AblationBenchmark [FOLDER]}. Everything is answered by models that had not seen the
 * sentence or article (five folds). It lies in this package because learning is closed to others.
 */
public final class AblationBenchmark {
    private static final FeatureScales ALL = Training.SCALES;

    /** Encodes each sentence once for all variants. */
    private record Remembering(SentenceEncoder encoder, Map<String, float[]> known) implements SentenceEncoder {
        Remembering(SentenceEncoder encoder) {
            this(encoder, new HashMap<>());
        }

        @Override
        public String id() {
            return encoder.id();
        }

        @Override
        public int size() {
            return encoder.size();
        }

        @Override
        public float[] encode(String sentence) {
            return known.computeIfAbsent(sentence, encoder::encode);
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    private AblationBenchmark() {}

    public static void main(String[] args) throws IOException {
        TrainingSet set = FileTrainingSet.in(Path.of(args.length == 0 ? "classify-service/training" : args[0]));
        Map<String, FeatureScales> variants = new LinkedHashMap<>();
        variants.put("cues and form alone", new FeatureScales(ALL.shared(), 0, 0, 0));
        variants.put("words alone", new FeatureScales(0, ALL.words(), ALL.parts(), 0));
        variants.put("meaning alone", new FeatureScales(0, 0, 0, ALL.meaning()));
        variants.put("meaning and words", new FeatureScales(0, ALL.words(), ALL.parts(), ALL.meaning()));
        variants.put("all", ALL);
        System.out.println(
                "sentence F1 (best threshold) | article macro-F1, evidence precision without and with rules");
        try (SentenceEncoder encoder = new Remembering(OnnxSentenceEncoder.packaged())) {
            ReadPeople read = whoLeft(encoder, set);
            variants.forEach((name, scales) -> print(name, scales, encoder, set, read));
        }
    }

    /** Who left is read the same for all variants, by all that the reader has. */
    private static ReadPeople whoLeft(SentenceEncoder encoder, TrainingSet set) {
        Codebook codebook = CodebookReader.fromClasspath();
        SentenceTable table = new SentenceTable(codebook, ALL, encoder);
        Map<String, Map<String, Double>> events =
                new SentenceTraining(table).events(set).unseen();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        LeavingTrainer.Learnt leaving =
                new LeavingTrainer(table, codebook.inclusion(), Training.VERSION, nowhere).train(set, events);
        return new ReadPeople(codebook.inclusion(), events, leaving.withoutFold());
    }

    private static void print(
            String name, FeatureScales scales, SentenceEncoder encoder, TrainingSet set, ReadPeople read) {
        Codebook codebook = CodebookReader.fromClasspath();
        SentenceTable table = new SentenceTable(codebook, scales, encoder);
        SentenceTraining.Pair narratives = new SentenceTraining(table).narratives(set);
        StringBuilder line = new StringBuilder("%-20s".formatted(name));
        double sum = 0;
        for (String code : narratives.byMeaning().answers().keySet()) {
            double f1 =
                    SentenceReport.best(narratives.byMeaning(), code, s -> true).f1();
            line.append(String.format(Locale.ROOT, " %s %.3f", code, f1));
            sum += f1 / narratives.byMeaning().answers().size();
        }
        System.out.printf(Locale.ROOT, "%s macro %.3f%n", line, sum);
        List<ArticleRow> rows = new ArticleRows(codebook, table, narratives.unseen(), read).of(set.articles());
        print(
                "   without rules",
                rows.stream().map(AblationBenchmark::withoutCues).toList());
        print("   with rules", rows);
    }

    private static void print(String name, List<ArticleRow> rows) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ArticleTrainer trainer = new ArticleTrainer();
        ArticleTrainer.Judged judged = trainer.judge(rows);
        ArticleWeights weights = trainer.train(rows, nowhere);
        System.out.printf(
                Locale.ROOT,
                "%s: article macro-F1 %.3f, evidence precision %.3f%n",
                name,
                ArticleQuality.macroF1(rows, judged.scores(), weights.coded()),
                ArticleQuality.evidencePrecision(
                        rows, judged.likelihoods(), judged.scores(), weights.coded(), weights.shown()));
    }

    private static ArticleRow withoutCues(ArticleRow row) {
        return new ArticleRow(
                row.article(),
                row.code(),
                row.labelled(),
                row.sentences().stream()
                        .map(s -> new SentenceEvidence(s.sentence(), Optional.empty(), s.share(), s.numbers()))
                        .toList(),
                row.carries());
    }
}
