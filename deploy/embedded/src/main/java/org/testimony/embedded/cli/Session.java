package org.testimony.embedded.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testimony.embedded.Installation;
import org.testimony.embedded.InstallationSettings;
import org.testimony.embedded.run.CurrentInstallation;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.run.Shutdown;
import org.testimony.embedded.supervise.Component;

/** One installation in the foreground, from its start until Ctrl-C, SIGTERM or a component that gives up. */
final class Session {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final PrintWriter out;
    private final Console console;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Something to do once all is ready. */
    interface Then {
        void run(Installation installation) throws IOException;
    }

    Session(PrintWriter out, PrintWriter progress) {
        this.out = out;
        this.console = new Console(progress);
    }

    /** Runs until the end; returns the exit code. */
    int run(InstallationSettings settings, Then then) throws IOException {
        clearUpAfterAKilledLauncher();
        Installation installation = Installation.open(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(installation, settings), "stop"));
        try {
            console.say("Starting in " + installation.dataDir());
            installation.start();
            out.println(Summary.of(installation, settings.throwAway()));
            out.flush();
            then.run(installation);
            Optional<Component> failed = installation.awaitGivingUp();
            return failed.isPresent() && ended.compareAndSet(false, true) ? FAILED : DONE;
        } finally {
            // After a signal the other thread is at it: this waits for it.
            ended.set(true);
            installation.close();
        }
    }

    private void clearUpAfterAKilledLauncher() throws IOException {
        Optional<RunFile> last = CurrentInstallation.find();
        if (last.isPresent() && !last.get().isRunning()) {
            Shutdown.clearAfter(last.get())
                    .forEach(process -> console.say("  stopped " + process.name() + " (process " + process.pid()
                            + "), which an earlier launcher left behind"));
        }
    }

    /** Runs as the JVM shuts down; halting says that this was the way it should end. */
    private void stopOnSignal(Installation installation, InstallationSettings settings) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        int code = DONE;
        try {
            console.say("Stopping ...");
            installation.close();
            console.say(
                    settings.throwAway()
                            ? "Stopped; the demonstration's data are deleted."
                            : "Stopped; the data stay in " + installation.dataDir());
        } catch (IOException e) {
            console.say("testimony: " + e.getMessage());
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }
}
