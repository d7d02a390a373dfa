package org.testimony.stats.alert.log;

import java.util.Locale;

/** How an alert stands. */
public enum AlertState {
    /** What it says is so. */
    OPEN,
    /** What it said is not so. */
    WITHDRAWN,
    /** What it said was so, and is past. */
    EXPIRED;

    /** The word used in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with a word that was stored. */
    public static AlertState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
