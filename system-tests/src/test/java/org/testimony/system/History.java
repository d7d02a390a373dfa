package org.testimony.system;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What an installation has read before its news is measured; machine code is made of what is run often. */
final class History {
    private static final int ARTICLES = 1_500;
    private static final int A_POST = 250;

    private History() {}

    /** Posts relevant articles as history and waits until all of them are counted. */
    static void read(RunningSystem system) throws InterruptedException {
        for (int from = 0; from < ARTICLES; from += A_POST) {
            system.post(
                    IntStream.range(from, from + A_POST)
                            .mapToObj(WrittenArticles::number)
                            .toList(),
                    "backfill");
        }
        awaitCounted(system, ARTICLES);
    }

    /** How many articles are counted now. */
    static long counted(RunningSystem system) {
        return system.ask("/api/v1/overview").path("articles").asLong();
    }

    /** Waits until so many articles are counted. */
    static void awaitCounted(RunningSystem system, long articles) throws InterruptedException {
        while (counted(system) < articles) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
