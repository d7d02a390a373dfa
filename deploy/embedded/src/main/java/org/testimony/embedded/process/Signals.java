package org.testimony.embedded.process;

import java.io.IOException;

/** Sends a signal; the shell's builtin does it, because slim images have no kill program. */
public final class Signals {
    private Signals() {}

    /** Sends the signal, named without SIG; a process that is gone already is no error. */
    public static void send(long pid, String signal) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
