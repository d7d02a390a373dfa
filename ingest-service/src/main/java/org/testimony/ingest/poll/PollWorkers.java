package org.testimony.ingest.poll;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The few threads that read feeds and talk to the database. Large feeds have one of their own: several at once would not
 * fit a small heap, and one that waits must not keep the small ones waiting.
 */
final class PollWorkers {
    private static final int LARGE = 2 * 1024 * 1024;

    private final ExecutorService usual;
    private final ExecutorService large = Executors.newSingleThreadExecutor(task -> thread(task, "poll-large"));

    PollWorkers(int threads) {
        usual = Executors.newFixedThreadPool(threads, task -> thread(task, "poll-worker"));
    }

    /** Who reads a body of so many bytes. */
    Executor forBody(int bytes) {
        return bytes > LARGE ? large : usual;
    }

    void stop() {
        usual.shutdown();
        large.shutdown();
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
