package org.testimony.embedded.run;

import java.util.Optional;
import org.testimony.embedded.process.ProcessStamp;

/** One process of an installation, as it was written down. */
public record RunningProcess(String name, long pid, long startTicks, String boot, int port) {
    /** The record of a living process; empty when it is gone already. */
    public static Optional<RunningProcess> of(String name, long pid, int port) {
        return ProcessStamp.of(pid).map(stamp -> new RunningProcess(name, pid, stamp.startTicks(), stamp.boot(), port));
    }

    /** The process it stands for. */
    public ProcessStamp stamp() {
        return new ProcessStamp(pid, startTicks, boot);
    }
}
