package org.testimony.embedded.component;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much memory each Java process may take, so that the whole is at ease on a machine with 2 cores and 4 GiB free. The
 * heaps add up to about 1.3 GiB at most; beside its heap each process needs about 100 MiB, and PostgreSQL 150 MiB.
 */
final class HeapSizes {

    private static final List<String> SMALL_AND_SAFE = List.of(
            // One collector thread: two cores are shared by five processes.
            "-XX:+UseSerialGC",
            // A process without memory limps; one that ends is started again.
            "-XX:+ExitOnOutOfMemoryError");

    private HeapSizes() {}

    /** Records pass through the page cache, not the heap; the compiler's second stage would cost more than it brings. */
    static List<String> broker() {
        return with("-Xmx256m", "-XX:TieredStopAtLevel=1");
    }

    /** Holds feeds of up to tens of megabytes while it reads them. */
    static List<String> ingest() {
        return with("-Xmx256m");
    }

    /** Reads text, which is the work worth compiling well: phrases of nine languages as tables. Its stores lie outside the heap. */
    static List<String> classify() {
        return with("-Xmx384m");
    }

    /** Answers from the database; lists are streamed. */
    static List<String> stats() {
        return with("-Xmx256m");
    }

    private static List<String> with(String... options) {
        return Stream.concat(SMALL_AND_SAFE.stream(), Arrays.stream(options)).toList();
    }
}
