package org.testimony.embedded;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.testimony.embedded.supervise.Component;

/** Looks every few seconds that no log has grown too long. */
final class LogKeeper implements AutoCloseable {
    private static final long PAUSE_SECONDS = 5;

    private final List<Component> components;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "log-keeper");
        thread.setDaemon(true);
        return thread;
    });

    LogKeeper(List<Component> components) {
        this.components = components;
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::boundAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void boundAll() {
        for (Component component : components) {
            try {
                component.log().bound();
            } catch (IOException e) {
                // A full disk, most likely: the next round tries again, and the components say it themselves.
                continue;
            }
        }
    }
}
