package org.testimony.stats.alert.log;

import org.testimony.contract.id.AlertId;
import org.testimony.contract.id.StableIds;

/** Ids of alerts. */
public final class Fingerprints {
    private static final int LENGTH = 32;

    private Fingerprints() {}

    /** The id of the alert about something: the same on every machine, and after every restart. */
    public static AlertId alertId(String fingerprint) {
        return new AlertId("al-" + StableIds.sha256(fingerprint).substring(0, LENGTH));
    }
}
