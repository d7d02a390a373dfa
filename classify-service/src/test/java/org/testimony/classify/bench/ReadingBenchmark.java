package org.testimony.classify.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testimony.classify.bench.Stopwatch.Job;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.gate.OrganisationGate;
import org.testimony.classify.model.ModelFile;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.article.Article;

/**
 * Articles that one core reads in a second: those that the gate turns away, those that report somebody who left, those that only
 * name the organisation, and a mix of one relevant in 200 and one that names it in 50; each by rules alone and with models, and
 * how many reach the encoder. Then the share of each stage, and the memory at the end. Arguments: files of articles (the
 * repository's own by default).
 */
public final class ReadingBenchmark {
    private static final int TURNS = 5;
    private static final long MILLIS = 600;
    private static final int MIX = 1000;

    private final List<Article> rejected = new ArrayList<>(PlainNews.of(MIX, 3700));
    private final List<Article> relevant = new ArrayList<>();
    private final List<Article> naming = new ArrayList<>();
    private final OrganisationGate gate = new OrganisationGate(CodebookReader.fromClasspath());
    private final ArticleReader rules = new RuleBasedReader(CodebookReader.fromClasspath());
    private final CountingEncoder encoder = new CountingEncoder(OnnxSentenceEncoder.packaged());
    private final ArticleReader models =
            new RuleBasedReader(CodebookReader.fromClasspath(), ReadingModels.of(ModelFile.packaged(), encoder));
    private long sink;

    private ReadingBenchmark(List<String> files) throws Exception {
        for (Article article : BenchCorpus.of(files)) {
            boolean passes = gate.passes(article.title(), article.text());
            (passes ? rules.read(article).relevant() ? relevant : naming : rejected).add(article);
        }
    }

    /** Measures and prints tables. */
    public static void main(String[] arguments) throws Exception {
        ReadingBenchmark benchmark = new ReadingBenchmark(List.of(arguments));
        benchmark.rates();
        benchmark.stages();
        memory();
    }

    private void rates() {
        List<List<Article>> sets = List.of(rejected, relevant, naming, mix());
        List<String> names = List.of("rejected by the gate", "relevant", "naming it only", "mix 1/200 + 1/50");
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            List<Article> set = sets.get(i);
            jobs.add(new Job(names.get(i) + ", rules", () -> set.forEach(a -> read(rules, a))));
            jobs.add(new Job(names.get(i) + ", models", () -> set.forEach(a -> read(models, a))));
        }
        double[] seconds = Stopwatch.measure(jobs, TURNS, MILLIS);
        System.out.printf(
                "%-30s %9s %9s %12s %12s %9s%n",
                "median of " + TURNS, "articles", "chars", "articles/s", "us/article", "KB each");
        for (int i = 0; i < jobs.size(); i++) {
            List<Article> set = sets.get(i / 2);
            int count = set.size();
            long chars = set.stream().mapToLong(a -> a.text().length()).sum();
            System.out.printf(
                    "%-30s %9d %9d %12.0f %12.1f %9d%n",
                    jobs.get(i).name(),
                    count,
                    chars / count,
                    count / seconds[i],
                    seconds[i] * 1e6 / count,
                    Stopwatch.allocated(jobs.get(i)) / 1024 / count);
        }
        int last = jobs.size() - 1;
        System.out.printf("mix: with models %.1f times the cost of rules alone%n", seconds[last] / seconds[last - 1]);
        for (int i = 0; i < sets.size(); i++) {
            reach(names.get(i), sets.get(i));
        }
    }

    /** How many articles of a set reach the encoder, and with how many sentences. */
    private void reach(String name, List<Article> set) {
        long sentences = encoder.asked();
        int reaching = 0;
        for (Article article : set) {
            long before = encoder.asked();
            read(models, article);
            reaching += encoder.asked() > before ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f %% of articles reach the encoder, %.3f sentences an article%n",
                name,
                100.0 * reaching / set.size(),
                (encoder.asked() - sentences) / (double) set.size());
    }

    private List<Article> mix() {
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < MIX; i++) {
            List<Article> from = i % 200 == 0 ? relevant : i % 50 == 1 ? naming : rejected;
            out.add(from.get(i % from.size()));
        }
        return out;
    }

    private void stages() {
        Stages stages = new Stages(rules, relevant);
        double[] seconds = Stopwatch.measure(stages.upTo(), TURNS, MILLIS);
        double all = seconds[seconds.length - 1];
        System.out.printf("%n%-22s %9s %12s%n", "stage, relevant", "share", "us/article");
        double before = 0;
        for (int i = 0; i < seconds.length; i++) {
            double own = seconds[i] - before;
            before = seconds[i];
            System.out.printf(
                    "%-22s %8.0f%% %12.1f%n",
                    stages.upTo().get(i).name(), 100 * own / all, own * 1e6 / relevant.size());
        }
    }

    private void read(ArticleReader reader, Article article) {
        sink += reader.read(article).mentions().size();
    }

    private static void memory() throws Exception {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String status = Files.readString(Path.of("/proc/self/status"));
        String resident =
                status.lines().filter(l -> l.startsWith("VmRSS")).findFirst().orElse("VmRSS: unknown");
        System.out.printf(Locale.ROOT, "%nheap in use %d MB, %s%n", heap >> 20, resident.replaceAll("\\s+", " "));
    }
}
