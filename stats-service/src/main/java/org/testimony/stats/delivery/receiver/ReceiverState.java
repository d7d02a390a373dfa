package org.testimony.stats.delivery.receiver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.Receiver;

/**
 * A receiver and how it is.
 *
 * @param secretAges days since each secret that signs now was made
 */
record ReceiverState(
        Receiver receiver,
        @Nullable Instant failingSince,
        @Nullable String publicKey,
        List<Integer> secretAges,
        ReceiverHealth health) {

    String state() {
        if (receiver.disabledReason() != null) {
            return receiver.disabledReason().equals("by-hand") ? "paused" : "disabled";
        }
        return failingSince == null ? "healthy" : "failing";
    }
}
