package org.testimony.embedded.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.testimony.embedded.supervise.Component;
import org.testimony.embedded.supervise.Reports;

/** Tells people what happens to the components, one line each. */
final class Console implements Reports {
    private static final int LAST_LINES = 15;
    private static final double MILLIS = 1_000;

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void starting(Component component) {
        say(component, "starting");
    }

    @Override
    public void ready(Component component, Duration after) {
        say(
                component,
                String.format(Locale.ROOT, "ready in %.1f s, port %d", after.toMillis() / MILLIS, component.port()));
    }

    @Override
    public void waiting(Component component, Duration since) {
        say(component, "not ready yet after " + since.toSeconds() + " s");
    }

    @Override
    public void died(Component component, Duration pause) {
        say(component, String.format(Locale.ROOT, "ended; starting it again in %.1f s", pause.toMillis() / MILLIS));
    }

    @Override
    public synchronized void gaveUp(Component component, String reason) {
        say(component, "given up: " + reason);
        for (String line : component.log().tail(LAST_LINES)) {
            out.println("    | " + line);
        }
        out.println("  the whole log: " + component.log().path());
        out.flush();
    }

    /** One line about the installation as a whole. */
    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    private synchronized void say(Component component, String what) {
        say(String.format(Locale.ROOT, "  %-9s %s", component.name(), what));
    }
}
