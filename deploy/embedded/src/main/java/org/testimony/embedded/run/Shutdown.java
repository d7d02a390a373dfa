package org.testimony.embedded.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.testimony.embedded.folder.FileTree;
import org.testimony.embedded.process.ProcessEnd;
import org.testimony.embedded.process.Signals;

/** Ends an installation from outside: asks its launcher, or does the launcher's work if that was killed. */
public final class Shutdown {
    /** The name that folders of demonstrations begin with; only such a one is ever deleted from outside. */
    public static final String DEMO_PREFIX = "testimony-demo-";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LAUNCHER_MARK = "org.testimony.embedded";

    private Shutdown() {}

    /** Returns when everything is gone. */
    public static void end(RunFile run) throws IOException {
        if (run.isRunning()) {
            askLauncher(run.launcher());
        }
        clearAfter(run);
    }

    /** Stops what a killed launcher left running, and deletes its folder if it was to be thrown away. */
    public static List<RunningProcess> clearAfter(RunFile run) throws IOException {
        List<RunningProcess> stopped = Orphans.stop(run);
        Path folder = Path.of(run.dataDir());
        if (run.throwAway() && folder.getFileName().toString().startsWith(DEMO_PREFIX)) {
            FileTree.delete(folder);
        } else {
            Files.deleteIfExists(folder.resolve("run.json"));
        }
        CurrentInstallation.forget(run.dataDir());
        return stopped;
    }

    private static void askLauncher(RunningProcess launcher) throws IOException {
        if (!launcher.stamp().commandLine().contains(LAUNCHER_MARK)) {
            throw new IOException("The installation belongs to process " + launcher.pid()
                    + ", which is not ./testimony: end that program.");
        }
        Signals.send(launcher.pid(), "TERM");
        if (!ProcessEnd.await(launcher.stamp(), PATIENCE)) {
            throw new IOException("The launcher (process " + launcher.pid() + ") did not stop within "
                    + PATIENCE.toSeconds() + " s. Try again, or kill it and run ./testimony down.");
        }
    }
}
