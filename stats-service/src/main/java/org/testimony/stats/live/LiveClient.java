package org.testimony.stats.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connected browser. What it cannot take fast enough waits, up to a limit; beyond it the connection is cut, and the
 * browser comes back with the id of the last event it saw.
 */
final class LiveClient {
    private final MultiEmitter<? super LiveUpdate> emitter;
    private final Optional<Long> lastSeen;
    private final AtomicInteger waiting;
    private final int mostWaiting;
    private final Runnable cut;

    /**
     * @param lastSeen the id of the last event it saw; empty on a first visit
     * @param waiting events handed over and not yet written; the reader of the events counts down
     * @param cut closes the connection
     */
    LiveClient(
            MultiEmitter<? super LiveUpdate> emitter,
            Optional<Long> lastSeen,
            AtomicInteger waiting,
            int mostWaiting,
            Runnable cut) {
        this.emitter = emitter;
        this.lastSeen = lastSeen;
        this.waiting = waiting;
        this.mostWaiting = mostWaiting;
        this.cut = cut;
    }

    Optional<Long> lastSeen() {
        return lastSeen;
    }

    void send(LiveUpdate update) {
        int nowWaiting = waiting.incrementAndGet();
        if (nowWaiting > mostWaiting) {
            // Once is enough; the rest has nobody to go to.
            if (nowWaiting == mostWaiting + 1) {
                cut.run();
            }
        } else {
            emitter.emit(update);
        }
    }
}
