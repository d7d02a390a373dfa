package org.testimony.classify.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/**
 * What models cost for relevant English articles: {@code ModelBenchmark [ARTICLES.jsonl ...]}. One pass to warm up, then five;
 * the median of the thread's CPU time.
 */
public final class ModelBenchmark {
    private static final int PASSES = 5;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ModelBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String file : args.length == 0 ? new String[] {"classify-service/training/articles.jsonl"} : args) {
            read(Path.of(file), articles);
        }
        Codebook codebook = CodebookReader.fromClasspath();
        long began = System.nanoTime();
        try (ReadingModels models = ReadingModels.packaged()) {
            System.out.printf(
                    Locale.ROOT, "loaded in %.0f ms, %s%n", (System.nanoTime() - began) / 1e6, models.state());
            double off = millis(new RuleBasedReader(codebook), articles);
            double on = millis(new RuleBasedReader(codebook, models), articles);
            System.out.printf(
                    Locale.ROOT,
                    "%d relevant articles: %.2f ms CPU each by rules (%.0f/s), %.2f ms with models (%.0f/s)%n",
                    articles.size(),
                    off,
                    1000 / off,
                    on,
                    1000 / on);
            encoded(codebook, models, articles);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .forEach(System.out::println);
    }

    private static void read(Path file, List<Article> articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            if (node.path("relevant").asBoolean() && node.path("lang").asText().equals("en")) {
                articles.add(article(node));
            }
        }
    }

    private static Article article(JsonNode node) {
        String url = "https://news.example/" + node.path("id").asText();
        String text = node.path("text").asText();
        return new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                node.path("title").asText(),
                text,
                "en",
                List.of(),
                null,
                PublishedAtSource.NONE,
                Instant.EPOCH);
    }

    private static double millis(ArticleReader reader, List<Article> articles) {
        double[] passes = new double[PASSES];
        articles.forEach(reader::read);
        for (int i = 0; i < PASSES; i++) {
            long began = CPU.getCurrentThreadCpuTime();
            articles.forEach(reader::read);
            passes[i] = (CPU.getCurrentThreadCpuTime() - began) / 1e6 / articles.size();
        }
        Arrays.sort(passes);
        return passes[PASSES / 2];
    }

    private static void encoded(Codebook codebook, ReadingModels models, List<Article> articles) {
        Vocabulary vocabulary = Vocabulary.of(codebook, Countries.fromClasspath(), "en");
        int encoded = 0;
        int sentences = 0;
        for (Article article : articles) {
            Document text = vocabulary.read(article.text());
            SentenceReader reader =
                    models.in(vocabulary, codebook.narratives()).orElseThrow().open(text);
            text.sentences().forEach(reader::events);
            text.sentences().forEach(reader::narratives);
            encoded += reader.lookedAt();
            sentences += text.sentences().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f of %.1f sentences an article encoded%n",
                (double) encoded / articles.size(),
                (double) sentences / articles.size());
    }
}
