package org.testimony.classify.bench;

import java.util.List;
import org.testimony.classify.bench.Stopwatch.Job;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;

/**
 * Whole readings, and finding persons alone, beside the parts of speech of OpenNLP on the same articles. Arguments: files or
 * folders of articles (the repository's own by default).
 */
public final class MentionBenchmark {
    private static final int TURNS = 3;
    private static final long MILLIS = 800;

    private MentionBenchmark() {}

    /** Measures and prints a table. */
    public static void main(String[] arguments) throws Exception {
        List<Article> articles = BenchCorpus.of(List.of(arguments)).stream()
                .filter(article -> article.language().equals("en"))
                .toList();
        Codebook codebook = CodebookReader.fromClasspath();
        RuleBasedReader reader = new RuleBasedReader(codebook);
        Vocabulary vocabulary = Vocabulary.of(codebook, Countries.fromClasspath(), "en");
        PartsOfSpeech tagger = new PartsOfSpeech();
        int sentences = articles.stream()
                .mapToInt(a -> tagger.sentences(a.text()).length)
                .sum();
        long[] sink = new long[1];
        List<Job> jobs = List.of(
                new Job(
                        "ours, whole reading",
                        () -> articles.forEach(
                                a -> sink[0] += reader.read(a).mentions().size())),
                new Job(
                        "ours, people",
                        () -> articles.forEach(a -> sink[0] += (long) People.in(
                                        vocabulary.read(a.title()),
                                        vocabulary.read(a.text()),
                                        vocabulary,
                                        codebook.inclusion(),
                                        Events.none())
                                .relevance())),
                new Job("OpenNLP sent.+tok.+POS", () -> articles.forEach(a -> sink[0] += tagger.tagAll(a.text()))));
        double[] seconds = Stopwatch.measure(jobs, TURNS, MILLIS);
        System.out.printf("%d articles, %d sentences (checksum %d)%n", articles.size(), sentences, sink[0] & 1);
        System.out.printf("%-24s %16s %12s%n", "median of " + TURNS, "articles/cpu-s", "us/article");
        for (int i = 0; i < jobs.size(); i++) {
            System.out.printf(
                    "%-24s %16.0f %12.1f%n",
                    jobs.get(i).name(), articles.size() / seconds[i], seconds[i] * 1e6 / articles.size());
        }
        System.out.printf("parts of speech: %.0f us a sentence%n", seconds[2] * 1e6 / sentences);
    }
}
