package org.testimony.embedded.process;

import java.time.Duration;

/** Waits for the end of a process that may be another's child. */
public final class ProcessEnd {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private ProcessEnd() {}

    /** Whether the process was gone within the limit. */
    public static boolean await(ProcessStamp process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
