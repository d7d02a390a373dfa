package org.testimony.classify.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.classify.bench.Stopwatch.Job;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.text.Folding;
import org.testimony.classify.text.Lexicon;

/**
 * The same 300 phrases of the codebook in the same text: our automaton, a double-array trie with the tests for whole words (on text
 * that is folded first, lower-cased first, or was folded before), java.util.regex, and a search for each phrase. Refuses to
 * print when the hits differ. Arguments: files of articles (the repository's own by default).
 */
public final class ScanBenchmark {
    private static final int PHRASES = 300;
    private static final int TURNS = 5;
    private static final long MILLIS = 600;

    private final List<String> texts = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final List<String> phrases = phrases();
    private final Lexicon lexicon;
    private final AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    private final Pattern regex;
    private long hits;

    private ScanBenchmark(List<String> files) throws Exception {
        BenchCorpus.of(files).stream()
                .filter(article -> article.language().equals("en"))
                .forEach(article -> texts.add(article.text()));
        texts.forEach(text -> folded.add(Folding.fold(text)));
        Lexicon.Builder builder = Lexicon.builder();
        TreeMap<String, String> map = new TreeMap<>();
        phrases.forEach(phrase -> builder.add("phrase", phrase));
        phrases.forEach(phrase -> map.put(phrase, phrase));
        lexicon = builder.build();
        trie.build(map);
        List<String> longestFirst = new ArrayList<>(phrases);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        regex = Pattern.compile(
                "\\b(?:" + String.join("|", longestFirst) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Measures and prints a table. */
    public static void main(String[] arguments) throws Exception {
        new ScanBenchmark(List.of(arguments)).print();
    }

    /** Every so many phrases of the English lexicon, in letters and spaces only, none within another. */
    private static List<String> phrases() {
        Codebook codebook = CodebookReader.fromClasspath();
        TreeSet<String> all = new TreeSet<>();
        codebook.lexicon()
                .groups()
                .forEach(group -> codebook.lexicon().of(group, "en").forEach(p -> all.add(p.toLowerCase(Locale.ROOT))));
        Countries.fromClasspath().countries().forEach(c -> c.names().forEach(n -> all.add(n.toLowerCase(Locale.ROOT))));
        List<String> plain =
                all.stream().filter(p -> p.matches("[a-z]{3,}( [a-z]+)*")).toList();
        List<String> alone = plain.stream()
                .filter(p -> plain.stream().noneMatch(q -> !q.equals(p) && (" " + p + " ").contains(" " + q + " ")))
                .toList();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < PHRASES; i++) {
            out.add(alone.get((int) ((long) i * alone.size() / PHRASES)));
        }
        return List.copyOf(new TreeSet<>(out));
    }

    private void print() {
        List<Job> jobs = List.of(
                new Job("ours", () -> texts.forEach(this::ours)),
                new Job("double array, folded first", () -> texts.forEach(t -> trie(Folding.fold(t)))),
                new Job("double array, lower-cased first", () -> texts.forEach(t -> trie(t.toLowerCase(Locale.ROOT)))),
                new Job("double array, text folded before", () -> folded.forEach(this::trie)),
                new Job("java.util.regex", () -> texts.forEach(this::regex)),
                new Job("String.contains, text folded before", () -> folded.forEach(this::contains)));
        long chars = texts.stream().mapToLong(String::length).sum();
        System.out.printf("%d phrases, %d texts, %d characters%n", phrases.size(), texts.size(), chars);
        check(jobs.subList(0, 5));
        double[] seconds = Stopwatch.measure(jobs, TURNS, MILLIS);
        System.out.printf("%-36s %8s %8s %10s%n", "median of " + TURNS, "MB/cpu-s", "ours/it", "KB a run");
        for (int i = 0; i < jobs.size(); i++) {
            System.out.printf(
                    "%-36s %8.1f %8.2f %10d%n",
                    jobs.get(i).name(),
                    chars / 1e6 / seconds[i],
                    seconds[i] / seconds[0],
                    Stopwatch.allocated(jobs.get(i)) / 1024);
        }
    }

    private void check(List<Job> jobs) {
        List<Long> counts = new ArrayList<>();
        for (Job job : jobs) {
            hits = 0;
            job.work().run();
            counts.add(hits);
        }
        System.out.println("hits " + counts);
        if (counts.stream().distinct().count() > 1) {
            throw new IllegalStateException("the hits differ: the table would mean nothing");
        }
    }

    private void ours(String text) {
        lexicon.visit(text, (start, end, group, written) -> {
            hits += 1 + start;
            return true;
        });
    }

    private void trie(String text) {
        trie.parseText(text, (start, end, phrase) -> {
            boolean right = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            boolean left = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            if (left && right) {
                hits += 1 + start;
            }
        });
    }

    private void regex(String text) {
        Matcher matcher = regex.matcher(text);
        while (matcher.find()) {
            hits += 1 + matcher.start();
        }
    }

    private void contains(String text) {
        for (String phrase : phrases) {
            hits += text.contains(phrase) ? 1 : 0;
        }
    }
}
