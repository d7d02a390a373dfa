package org.testimony.ingest.feed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a server says a feed has moved for good. One such answer may be a mistake, or an attack on a badly kept server, so
 * it is believed only after it was given on three days.
 */
public record PermanentMove(
        @Nullable String to, int days, @Nullable LocalDate last) {
    /** Nobody has said anything of the kind. */
    public static final PermanentMove NONE = new PermanentMove(null, 0, null);

    private static final int DAYS_TO_BELIEVE = 3;

    /**
     * What is known after one more answer.
     *
     * @param target absent when the feed was where it should be
     */
    public PermanentMove heard(@Nullable String target, LocalDate today) {
        if (target == null) {
            return NONE;
        }
        if (!target.equals(to)) {
            return new PermanentMove(target, 1, today);
        }
        return today.equals(last) ? this : new PermanentMove(to, days + 1, today);
    }

    /** Whether the new address may take the old one's place. */
    public boolean isBelieved() {
        return days >= DAYS_TO_BELIEVE;
    }
}
