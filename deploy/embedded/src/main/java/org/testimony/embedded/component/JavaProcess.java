package org.testimony.embedded.component;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.process.Detached;
import org.testimony.embedded.process.LogFile;

/** One JVM of the installation; the launcher keeps the other end of its standard input. */
final class JavaProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private JavaProcess() {}

    /** Starts a JVM that appends what it says to the log. */
    static ProcessHandle start(List<String> command, Map<String, String> environment, LogFile log) throws IOException {
        log.startLife();
        ProcessBuilder builder = new ProcessBuilder(Detached.command(command))
                .redirectErrorStream(true)
                .redirectOutput(log.destination());
        builder.environment().putAll(environment);
        // Of the two glibc arenas per core, most would hold only air.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start().toHandle();
    }

    /** The start of the command: this JVM's java, with marks by which a later launcher knows the process. */
    static List<String> command(String component, DataFolder data, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.add("-Dtestimony.component=" + component);
        words.add("-Dtestimony.data=" + data.root());
        return words;
    }

    /** Asks it to end, waits, and in the end makes it. */
    static void stop(ProcessHandle process) throws IOException {
        // What it returns is of no use: a process that is gone already cannot be asked.
        boolean unused = process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            unused = process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
