package org.testimony.embedded.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The lives of one component, one after the other, in a thread of its own. */
final class ComponentWatch {
    private static final long LOOK_AGAIN_MILLIS = 100;
    /** A service logs every time that it is asked and is not ready. */
    private static final long ASK_AGAIN_MILLIS = 400;

    private static final Duration TELL_AGAIN = Duration.ofSeconds(15);

    private final Component component;
    private final Reports reports;
    private final Runnable changed;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);
    private final AtomicReference<@Nullable ProcessHandle> process = new AtomicReference<>();
    private final Thread thread;

    private enum State {
        STARTING,
        READY,
        FAILED
    }

    ComponentWatch(Component component, Reports reports, Runnable changed) {
        this.component = component;
        this.reports = reports;
        this.changed = changed;
        this.thread = new Thread(this::run, "watch-" + component.name());
        this.thread.setDaemon(true);
    }

    Component component() {
        return component;
    }

    boolean isReady() {
        return state.get() == State.READY && process().isPresent();
    }

    boolean hasFailed() {
        return state.get() == State.FAILED;
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process.get()).filter(ProcessHandle::isAlive);
    }

    void start() {
        thread.start();
    }

    /** Ends this and all further lives; returns when the process is gone. */
    void stop() throws IOException {
        stopping.countDown();
        join();
        Optional<ProcessHandle> last = process();
        if (last.isPresent()) {
            component.stop(last.get());
        }
    }

    private void run() {
        RestartPolicy policy = RestartPolicy.fresh();
        while (!isStopping()) {
            long began = System.nanoTime();
            String reason = liveOnce(began);
            if (isStopping()) {
                return;
            }
            policy = policy.afterDeath(Duration.ofNanos(System.nanoTime() - began));
            Optional<Duration> pause = policy.pause();
            if (pause.isEmpty()) {
                enter(State.FAILED);
                reports.gaveUp(component, reason);
                return;
            }
            enter(State.STARTING);
            reports.died(component, pause.get());
            waitUnlessStopping(pause.get().toMillis());
        }
    }

    /** Returns when the process has died, with the reason as far as it is known, or when this watch is to stop. */
    private String liveOnce(long began) {
        reports.starting(component);
        ProcessHandle alive;
        try {
            alive = component.launch();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        process.set(alive);
        reports.launched(component, alive);
        awaitReady(alive, began);
        if (alive.isAlive() && !isStopping()) {
            enter(State.READY);
            reports.ready(component, Duration.ofNanos(System.nanoTime() - began));
        }
        while (alive.isAlive() && !isStopping()) {
            waitUnlessStopping(LOOK_AGAIN_MILLIS);
        }
        return "it ended " + RestartPolicy.LAST_DEATH + " times shortly after its start";
    }

    private void awaitReady(ProcessHandle alive, long began) {
        Duration told = Duration.ZERO;
        while (alive.isAlive() && !isStopping() && !component.isReady()) {
            Duration since = Duration.ofNanos(System.nanoTime() - began);
            if (since.minus(told).compareTo(TELL_AGAIN) >= 0) {
                told = since;
                reports.waiting(component, since);
            }
            waitUnlessStopping(ASK_AGAIN_MILLIS);
        }
    }

    private void enter(State next) {
        state.set(next);
        changed.run();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void waitUnlessStopping(long millis) {
        try {
            // What it returns does not matter: every caller asks isStopping() next.
            var unused = stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
