package org.testimony.ingest.importing;

import java.io.PrintWriter;

/** Shows how far an import is: a bar on a terminal, otherwise a line every few seconds. */
final class TerminalProgress {
    private static final int WIDTH = 30;
    private static final long BAR_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final boolean bar;
    private final long total;
    private long lastShown;
    private boolean shown;

    /**
     * A display.
     *
     * @param total bytes of all files
     */
    TerminalProgress(PrintWriter out, boolean bar, long total) {
        this.out = out;
        this.bar = bar;
        this.total = Math.max(total, 1);
        this.lastShown = System.nanoTime();
    }

    /** Shows the state now and then. */
    void show(long bytes, String state) {
        long now = System.nanoTime();
        if (now - lastShown < (bar ? BAR_NANOS : LINE_NANOS)) {
            return;
        }
        lastShown = now;
        shown = true;
        long percent = Math.min(100, bytes * 100 / total);
        if (bar) {
            int full = (int) (percent * WIDTH / 100);
            out.print(
                    "\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " %  " + state + "\u001b[K");
        } else {
            out.println(percent + " %: " + state);
        }
        out.flush();
    }

    /** Says something on a line of its own. */
    void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** Takes the bar away. */
    void clear() {
        if (bar && shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
