package org.testimony.embedded.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.testimony.embedded.postgres.PostgresShutdown;
import org.testimony.embedded.process.ProcessEnd;
import org.testimony.embedded.process.ProcessStamp;
import org.testimony.embedded.process.Signals;

/** Stops what a killed launcher left running, and never anything else. */
public final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DATABASE = "postgres";

    private Orphans() {}

    /** Stops the components that still run, the last started first; returns them when they are gone. */
    public static List<RunningProcess> stop(RunFile run) throws IOException {
        List<RunningProcess> left = new ArrayList<>(run.alive());
        Collections.reverse(left);
        List<RunningProcess> stopped = new ArrayList<>();
        for (RunningProcess process : left) {
            if (isOurs(process, run.dataDir())) {
                stop(process);
                stopped.add(process);
            }
        }
        return stopped;
    }

    /** The same process as was written down, and it works on this data folder. */
    private static boolean isOurs(RunningProcess process, String dataDir) {
        ProcessStamp stamp = process.stamp();
        return stamp.isAlive() && stamp.commandLine().contains(dataDir);
    }

    private static void stop(RunningProcess process) throws IOException {
        if (process.name().equals(DATABASE)) {
            PostgresShutdown.stop(process.pid());
            return;
        }
        Signals.send(process.pid(), "TERM");
        if (!ProcessEnd.await(process.stamp(), PATIENCE)) {
            Signals.send(process.pid(), "KILL");
            if (!ProcessEnd.await(process.stamp(), PATIENCE)) {
                throw new IOException(process.name() + " (process " + process.pid() + ") does not stop.");
            }
        }
    }
}
