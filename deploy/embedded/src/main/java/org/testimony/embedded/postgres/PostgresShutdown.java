package org.testimony.embedded.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.testimony.embedded.process.ProcessEnd;
import org.testimony.embedded.process.ProcessStamp;
import org.testimony.embedded.process.Signals;

/** Stops a server the quick and clean way, and a server that hangs the hard way. */
public final class PostgresShutdown {
    private static final Duration FAST = Duration.ofSeconds(15);
    private static final Duration HARD = Duration.ofSeconds(10);

    private PostgresShutdown() {}

    /** Returns when the server is gone. */
    public static void stop(long pid) throws IOException {
        Optional<ProcessStamp> server = ProcessStamp.of(pid);
        if (server.isEmpty()) {
            return;
        }
        // INT disconnects clients and stops; TERM would wait until they leave by themselves.
        Signals.send(pid, "INT");
        if (!ProcessEnd.await(server.get(), FAST)) {
            Signals.send(pid, "QUIT");
            if (!ProcessEnd.await(server.get(), HARD)) {
                throw new IOException("PostgreSQL (process " + pid + ") does not stop.");
            }
        }
    }
}
