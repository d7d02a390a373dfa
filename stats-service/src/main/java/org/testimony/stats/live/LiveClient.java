package org.testimony.stats.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Optional;

/**
 * One connected browser. What it cannot take fast enough waits in a bounded buffer; when that is full the connection is
 * cut, and the browser comes back with the id of the last event it saw.
 *
 * @param lastSeen that id; empty on a first visit
 */
record LiveClient(MultiEmitter<? super LiveUpdate> emitter, Optional<Long> lastSeen) {
    void send(LiveUpdate update) {
        emitter.emit(update);
    }

    boolean isGone() {
        return emitter.isCancelled();
    }
}
