package org.testimony.embedded.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the kernel tells about a process and its children. */
final class ProcessFigures {
    private static final long KIBIBYTE = 1024;

    private ProcessFigures() {}

    /** The memory that the process and its children really occupy. */
    static Optional<Long> residentBytes(long pid) {
        Optional<Long> own = proportionalSet(pid).or(() -> residentSet(pid));
        return own.map(bytes -> bytes
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> proportionalSet(child.pid())
                                .or(() -> residentSet(child.pid()))
                                .orElse(0L))
                        .sum());
    }

    /** Shared pages divided among those who share them: PostgreSQL's processes share most of theirs. */
    private static Optional<Long> proportionalSet(long pid) {
        return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    }

    private static Optional<Long> residentSet(long pid) {
        return field(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    private static Optional<Long> field(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line ->
                            Long.parseLong(line.substring(name.length()).strip().split(" ")[0]) * KIBIBYTE)
                    .findFirst();
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }
}
