package org.testimony.embedded.postgres;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testimony.embedded.process.Signals;

/** Stops a server the quick and clean way, and a server that hangs the hard way. */
public final class PostgresShutdown {
    private static final long FAST_SECONDS = 15;
    private static final long HARD_SECONDS = 10;

    private PostgresShutdown() {}

    /** Returns when the server is gone. */
    public static void stop(ProcessHandle server) throws IOException {
        // INT disconnects clients and stops; TERM would wait until they leave by themselves.
        Signals.send(server.pid(), "INT");
        if (!gone(server, FAST_SECONDS)) {
            Signals.send(server.pid(), "QUIT");
            if (!gone(server, HARD_SECONDS)) {
                throw new IOException("PostgreSQL (process " + server.pid() + ") does not stop.");
            }
        }
    }

    private static boolean gone(ProcessHandle server, long seconds) throws IOException {
        try {
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL stopped", e);
        }
    }
}
