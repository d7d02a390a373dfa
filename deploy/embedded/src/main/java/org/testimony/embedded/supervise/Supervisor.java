package org.testimony.embedded.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Starts components stage by stage, those of one stage at the same time; starts again whatever dies; stops everything in
 * reverse order.
 */
public final class Supervisor implements AutoCloseable {
    private final Object lock = new Object();
    private final List<List<ComponentWatch>> stages;
    private boolean closed;

    /** A supervisor of components that do not run yet. */
    public Supervisor(List<List<Component>> stages, Reports reports) {
        this.stages = stages.stream()
                .map(stage -> stage.stream()
                        .map(component -> new ComponentWatch(component, reports, this::wake))
                        .toList())
                .toList();
    }

    /**
     * Starts everything; returns when all components are ready.
     *
     * @throws IOException if one gives up, or is not ready in time; then all should be closed
     */
    public void start(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        for (List<ComponentWatch> stage : stages) {
            stage.forEach(ComponentWatch::start);
            awaitReady(stage, Duration.ofNanos(end - System.nanoTime()));
        }
    }

    /** Waits until all components are ready, as after a fault. */
    public void awaitReady(Duration limit) throws IOException {
        awaitReady(all(), limit);
    }

    /** Waits for ever, until a component gives up, which is named, or this supervisor is closed. */
    public Optional<Component> awaitGivingUp() {
        waitUntil(() -> closed || find(ComponentWatch::hasFailed).isPresent(), Duration.ofDays(100_000));
        return find(ComponentWatch::hasFailed).map(ComponentWatch::component);
    }

    /** The process of a component, while it lives. */
    public Optional<ProcessHandle> process(String component) {
        return find(watch -> watch.component().name().equals(component)).flatMap(ComponentWatch::process);
    }

    /** Stops everything, the last stage first; returns when all processes are gone. */
    @Override
    public void close() throws IOException {
        List<IOException> troubles = new ArrayList<>();
        for (int i = stages.size() - 1; i >= 0; i--) {
            troubles.addAll(stop(stages.get(i)));
        }
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        if (!troubles.isEmpty()) {
            throw troubles.get(0);
        }
    }

    private static List<IOException> stop(List<ComponentWatch> stage) {
        List<IOException> troubles = Collections.synchronizedList(new ArrayList<>());
        List<Thread> stops = stage.stream()
                .map(watch -> new Thread(
                        () -> stop(watch, troubles), "stop-" + watch.component().name()))
                .toList();
        stops.forEach(Thread::start);
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return troubles;
    }

    private static void stop(ComponentWatch watch, List<IOException> troubles) {
        try {
            watch.stop();
        } catch (IOException e) {
            troubles.add(e);
        }
    }

    private void awaitReady(List<ComponentWatch> watches, Duration limit) throws IOException {
        waitUntil(
                () -> closed
                        || watches.stream().anyMatch(ComponentWatch::hasFailed)
                        || watches.stream().allMatch(ComponentWatch::isReady),
                limit);
        for (ComponentWatch watch : watches) {
            if (!watch.isReady()) {
                String name = watch.component().name();
                String log = " Its log: " + watch.component().log().path();
                throw new IOException(
                        watch.hasFailed()
                                ? name + " does not stay up." + log
                                : name + " was not ready after " + limit.toSeconds() + " s." + log);
            }
        }
    }

    private void waitUntil(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
                try {
                    // Woken by every change; the second is for the limit.
                    lock.wait(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private Optional<ComponentWatch> find(Predicate<ComponentWatch> wanted) {
        return all().stream().filter(wanted).findFirst();
    }

    private List<ComponentWatch> all() {
        return stages.stream().flatMap(List::stream).toList();
    }
}
