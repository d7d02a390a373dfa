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
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.article.Article;

/**
 * Articles that one core reads in a second: those that the gate turns away, those that report somebody who left, those that only
 * name the organisation, and a mix of one relevant in 200 and one that names it in 50. Then the share of each stage, and the memory
 * at the end. Arguments: files of articles (the repository's own by default).
 */
public final class ReadingBenchmark {
    private static final int TURNS = 5;
    private static final long MILLIS = 600;
    private static final int MIX = 1000;

    private final List<Article> rejected = new ArrayList<>(PlainNews.of(MIX, 3700));
    private final List<Article> relevant = new ArrayList<>();
    private final List<Article> naming = new ArrayList<>();
    private final OrganisationGate gate = new OrganisationGate(CodebookReader.fromClasspath());
    private final ArticleReader reader = readers();
    private long sink;

    private ReadingBenchmark(List<String> files) throws Exception {
        for (Article article : BenchCorpus.of(files)) {
            boolean passes = gate.passes(article.title(), article.text());
            (passes ? reader.read(article).relevant() ? relevant : naming : rejected).add(article);
        }
    }

    /** What reads: with models unless {@code -Dmodels=off} says by rules alone. */
    private static ArticleReader readers() {
        boolean rules = System.getProperty("models", "on").equals("off");
        return new RuleBasedReader(
                CodebookReader.fromClasspath(), rules ? ReadingModels.off() : ReadingModels.packaged());
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
            jobs.add(new Job(names.get(i), () -> set.forEach(this::read)));
        }
        double[] seconds = Stopwatch.measure(jobs, TURNS, MILLIS);
        System.out.printf(
                "%-22s %9s %9s %12s %12s %9s%n",
                "median of " + TURNS, "articles", "chars", "articles/s", "us/article", "KB each");
        for (int i = 0; i < sets.size(); i++) {
            int count = sets.get(i).size();
            long chars = sets.get(i).stream().mapToLong(a -> a.text().length()).sum();
            System.out.printf(
                    "%-22s %9d %9d %12.0f %12.1f %9d%n",
                    names.get(i),
                    count,
                    chars / count,
                    count / seconds[i],
                    seconds[i] * 1e6 / count,
                    Stopwatch.allocated(jobs.get(i)) / 1024 / count);
        }
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
        Stages stages = new Stages(relevant);
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

    private void read(Article article) {
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
