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
    private final AtomicInteger waiting;
    private final int mostWaiting;
    private final Runnable cut;
    private Optional<Long> lastSeen;

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

    /** After which change it must be told everything; empty when that is not known. */
    Optional<Long> lastSeen() {
        return lastSeen;
    }

    /** On a first visit its page reads everything after it has come: it has seen what there was then. */
    void came(long newest) {
        lastSeen = lastSeen.or(() -> Optional.of(newest));
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
