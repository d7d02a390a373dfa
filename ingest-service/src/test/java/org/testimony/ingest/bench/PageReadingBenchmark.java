package org.testimony.ingest.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.testimony.ingest.page.PageReader;

/**
 * How long it takes to read the article on a page, beside the time that only parsing its HTML takes.
 *
 * <p>Run {@code main}, with a folder of {@code .html} files or without for pages that are made up. One pass warms up and is
 * discarded; of the passes that follow (five, or {@code -Dpasses=N}) the median is shown.
 */
public final class PageReadingBenchmark {
    private static final String URL = "https://news.example.org/2024/page";

    private PageReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = arguments.length == 0 ? madeUp() : saved(Path.of(arguments[0]));
        long bytes = pages.stream().mapToLong(page -> page.length).sum();
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB%n", pages.size(), bytes / 1e6);
        System.out.printf("%-22s %10s %10s %10s%n", "", "ms/page", "pages/s", "MB/s");
        row("jsoup, only parsing", pages, bytes, PageReadingBenchmark::parse);
        row("PageReader", pages, bytes, PageReadingBenchmark::read);
    }

    private static void row(String name, List<byte[]> pages, long bytes, ToIntFunction<byte[]> work) {
        int passes = Integer.getInteger("passes", 5);
        double[] seconds = IntStream.rangeClosed(0, passes)
                .mapToDouble(pass -> pass(pages, work))
                .skip(1)
                .sorted()
                .toArray();
        double median = seconds[seconds.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-22s %10.2f %10.0f %10.1f   (%.2f to %.2f s a pass)%n",
                name,
                median * 1000 / pages.size(),
                pages.size() / median,
                bytes / 1e6 / median,
                seconds[0],
                seconds[seconds.length - 1]);
    }

    private static double pass(List<byte[]> pages, ToIntFunction<byte[]> work) {
        long start = System.nanoTime();
        int characters = pages.stream().mapToInt(work).sum();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return seconds;
    }

    private static int parse(byte[] page) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
    }

    private static int read(byte[] page) {
        return PageReader.read(page, null, URL).text().length();
    }

    private static List<byte[]> saved(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(PageReadingBenchmark::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // About 120 kB, of which 5 kB are the article: what a news page weighs without its scripts.
    private static List<byte[]> madeUp() {
        String sentence =
                "The two brothers left in the spring, by night, and reached the border, as many had before them. ";
        String card =
                "<li class='teaser'><a href='/story'><img src='a.jpg' alt=''><span class='title'>Another story, of many</span></a></li>";
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>Two leave - Example</title>"
                + "<meta property='og:title' content='Two leave'></head><body><nav><ul>" + card.repeat(200)
                + "</ul></nav><main>");
        page.append(("<div class='story-body'><p>" + sentence.repeat(3) + "</p></div>").repeat(16));
        page.append("</main><aside><ul>").append(card.repeat(700)).append("</ul></aside></body></html>");
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        byte[][] pages = new byte[50][];
        Arrays.fill(pages, bytes);
        return List.of(pages);
    }
}
