package org.testimony.stats.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.schedule.LabelFilter;
import org.testimony.stats.delivery.schedule.Timing;

/**
 * Who wants alerts.
 *
 * @param target a URL or a mail address
 * @param role whom it stands for, such as {@code curator}
 * @param disabledReason gone, by-hand or failing-for-days; null while it is enabled
 * @param repeatSeconds after this an alert that still stands is told again; null: never
 * @param signing hmac, ed25519 or both
 */
public record Receiver(
        String receiverId,
        Way way,
        String name,
        String target,
        @Nullable String role,
        @Nullable String disabledReason,
        LabelFilter filter,
        Payload payload,
        Timing timing,
        @Nullable Integer repeatSeconds,
        List<String> signing) {
    public Receiver {
        signing = List.copyOf(signing);
    }

    /** How it is reached. */
    public enum Way {
        WEBHOOK,
        MAIL
    }

    public boolean enabled() {
        return disabledReason == null;
    }
}
