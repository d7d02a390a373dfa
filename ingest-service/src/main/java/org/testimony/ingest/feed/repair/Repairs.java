package org.testimony.ingest.feed.repair;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts the repairs of one feed. Not for use by several threads. */
public final class Repairs {
    private final Map<Repair, Integer> counts = new EnumMap<>(Repair.class);

    /** Notes one more repair of a kind. */
    public void note(Repair repair) {
        counts.merge(repair, 1, Integer::sum);
    }

    /** How often each kind was needed, in the order of the kinds. */
    public Map<Repair, Integer> counts() {
        return counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
