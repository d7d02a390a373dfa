package org.testimony.embedded.supervise;

import java.io.IOException;
import org.testimony.embedded.process.LogFile;

/** One process that the supervisor keeps running. Its methods are called by one thread at a time. */
public interface Component {
    /** The name that people see and the log is called by. */
    String name();

    /** The port that its clients use. */
    int port();

    /** What its present life says. */
    LogFile log();

    /** Starts the process on the data it left; may return before it is ready. */
    ProcessHandle launch() throws IOException;

    /** Whether it can do its work now; prepares what others need of it (topics, databases) before it says so. */
    boolean isReady();

    /** Stops the process and returns when it is gone. */
    void stop(ProcessHandle process) throws IOException;
}
