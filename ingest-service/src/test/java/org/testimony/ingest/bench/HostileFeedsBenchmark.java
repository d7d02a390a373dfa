package org.testimony.ingest.bench;

import java.util.Arrays;
import org.testimony.ingest.feed.Bomb;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.UnreadableFeedException;

/** Milliseconds that each hostile document takes: median of five, after one run that does not count. */
public final class HostileFeedsBenchmark {
    private static final int RUNS = 5;

    private HostileFeedsBenchmark() {}

    /** Measures and prints a table. */
    public static void main(String[] arguments) {
        System.out.printf("%-28s %10s %8s  %s%n", "document", "kB", "ms", "end");
        for (Bomb bomb : Bomb.values()) {
            byte[] document = bomb.document();
            String end = read(document);
            double[] millis = new double[RUNS];
            for (int at = 0; at < RUNS; at++) {
                long start = System.nanoTime();
                read(document);
                millis[at] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf("%-28s %10d %8.1f  %s%n", bomb, document.length / 1024, millis[RUNS / 2], end);
        }
    }

    private static String read(byte[] document) {
        try {
            Feed feed = FeedParser.parse(document, null, "https://news.example/");
            return "read, items: " + feed.itemsSeen();
        } catch (UnreadableFeedException e) {
            return "refused: " + e.getMessage();
        }
    }
}
