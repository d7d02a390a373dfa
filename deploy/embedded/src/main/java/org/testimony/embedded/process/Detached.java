package org.testimony.embedded.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command outside the terminal's process group: Ctrl-C must reach the launcher alone, which then stops the
 * components in order.
 */
public final class Detached {
    private static final boolean AVAILABLE = onPath("setsid");

    private Detached() {}

    /** The same command, detached where the system can do that; the process keeps its number. */
    public static List<String> command(List<String> words) {
        List<String> detached = new ArrayList<>(AVAILABLE ? List.of("setsid") : List.of());
        detached.addAll(words);
        return detached;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
