package org.testimony.ingest.feed.repair;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the repairs of one feed. Not for use by several threads. */
public final class Repairs {
    private @Nullable Map<Repair, Integer> counts;

    /** Notes one more repair of a kind. */
    public void note(Repair repair) {
        if (counts == null) {
            counts = new EnumMap<>(Repair.class);
        }
        counts.merge(repair, 1, Integer::sum);
    }

    /** How often each kind was needed, in the order of the kinds. */
    public Map<Repair, Integer> counts() {
        return counts == null ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
