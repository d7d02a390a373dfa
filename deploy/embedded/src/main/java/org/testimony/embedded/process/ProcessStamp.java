package org.testimony.embedded.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process for ever: its number may be given again, but not with the same start and in the same boot.
 *
 * @param startTicks the kernel's start time, in its ticks since boot
 */
public record ProcessStamp(long pid, long startTicks, String boot) {
    private static final int STATE = 0;
    private static final int START = 19;

    /** The stamp of a living process. */
    public static Optional<ProcessStamp> of(long pid) {
        try {
            String[] fields = fields(pid);
            // A zombie does nothing any more; only its parent has not looked yet.
            if (fields[STATE].equals("Z")) {
                return Optional.empty();
            }
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(new ProcessStamp(pid, Long.parseLong(fields[START]), boot));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether this very process still runs. */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The words of its command line; none when it is gone or another user's. */
    public String commandLine() {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    /** The fields after the command's name, which may itself hold spaces and brackets. */
    private static String[] fields(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }
}
