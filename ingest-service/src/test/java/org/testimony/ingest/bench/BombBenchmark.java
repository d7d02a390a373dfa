package org.testimony.ingest.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.testimony.guarded.url.AddressRule;
import org.testimony.ingest.fetch.FetchLimits;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.testing.FaultServer;
import org.testimony.ingest.testing.Fetchers;

/** How soon a gzip bomb of 1 GiB, one inside another and an endless body are stopped, and how much heap that takes. */
public final class BombBenchmark {
    private static final int REPETITIONS = 5;
    private static final double MIB = 1024 * 1024;

    private BombBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        byte[] bomb = bomb();
        byte[] nested = gzip(bomb);
        byte[] zeros = new byte[1024 * 1024];
        java.util.Arrays.fill(zeros, (byte) ' ');
        try (FaultServer web = new FaultServer();
                HttpFetcher fetcher =
                        Fetchers.open(AddressRule.publicAndLoopback(), Fetchers.NO_NAMES, FetchLimits.usual())) {
            web.serve("/bomb", out -> {
                out.write(head("Content-Encoding: gzip\r\n"));
                out.write(bomb);
            });
            web.serve("/nested", out -> {
                out.write(head("Content-Encoding: gzip\r\n"));
                out.write(nested);
            });
            web.serve("/endless", out -> {
                out.write(head(""));
                while (true) {
                    out.write(zeros);
                }
            });
            System.out.printf("%-10s%14s%14s%14s  %s%n", "answer", "wire bytes", "median ms", "peak MiB", "ends as");
            row(fetcher, web.url("/bomb"), "bomb", bomb.length);
            row(fetcher, web.url("/nested"), "nested", nested.length);
            row(fetcher, web.url("/endless"), "endless", -1);
        }
    }

    private static void row(HttpFetcher fetcher, String url, String name, int wire) {
        double[] millis = new double[REPETITIONS + 1];
        double peak = 0;
        String reason = "";
        for (int repetition = 0; repetition <= REPETITIONS; repetition++) {
            System.gc();
            double before = heap(false);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            FetchOutcome outcome = Fetchers.fetch(fetcher, url);
            millis[repetition] = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
            peak = Math.max(peak, repetition == 0 ? 0 : heap(true) - before);
            reason = Fetchers.reason(outcome);
        }
        double[] counted = java.util.Arrays.copyOfRange(millis, 1, millis.length);
        java.util.Arrays.sort(counted);
        System.out.printf("%-10s%14d%14.1f%14.1f  %s%n", name, wire, counted[REPETITIONS / 2], peak, reason);
    }

    private static double heap(boolean peak) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(pool -> peak ? pool.getPeakUsage() : pool.getUsage())
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                / MIB;
    }

    private static byte[] head(String header) {
        return ("HTTP/1.1 200 OK\r\n" + header + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 64 * 1024)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int mebibyte = 0; mebibyte < 1024; mebibyte++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
