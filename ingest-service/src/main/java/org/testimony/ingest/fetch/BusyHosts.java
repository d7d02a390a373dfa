package org.testimony.ingest.fetch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Whose turn it is at each server, so that none ever serves two of our requests at a time, whatever they are for. Safe for
 * use by several threads.
 */
public final class BusyHosts {
    private final Map<String, Queue<CompletableFuture<Void>>> busy = new HashMap<>();

    /**
     * Takes a turn: the result ends when the server is ours, in the order of the calls. A caller that does not want to
     * wait any longer cancels it; whoever got the turn must {@link #leave}.
     *
     * @param server as {@link org.testimony.guarded.url.GuardedUrl#server} spells it
     */
    public synchronized CompletableFuture<Void> enter(String server) {
        Queue<CompletableFuture<Void>> waiting = busy.get(server);
        if (waiting == null) {
            busy.put(server, new ArrayDeque<>());
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        waiting.add(turn);
        return turn;
    }

    /** Gives the turn to the next one. */
    public void leave(String server) {
        for (CompletableFuture<Void> next = next(server); next != null; next = next(server)) {
            if (next.complete(null)) {
                return;
            }
        }
    }

    private synchronized @org.jspecify.annotations.Nullable CompletableFuture<Void> next(String server) {
        Queue<CompletableFuture<Void>> waiting = busy.get(server);
        CompletableFuture<Void> next = waiting == null ? null : waiting.poll();
        if (next == null) {
            busy.remove(server);
        }
        return next;
    }

    /** Whether somebody has the turn now. */
    public synchronized boolean isBusy(String server) {
        return busy.containsKey(server);
    }

    /** The servers that somebody has the turn at. */
    public synchronized List<String> all() {
        return List.copyOf(busy.keySet());
    }
}
