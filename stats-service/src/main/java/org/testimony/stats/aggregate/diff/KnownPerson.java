package org.testimony.stats.aggregate.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.period.Leaving;

/**
 * A person as known on one day, with what is counted.
 *
 * @param id tells persons apart: the record, or the state when it is about what was published
 * @param keys the values of what is sliced by; none when they are not known, or it is sliced by time
 * @param possiblySame the ids of others who may be this person
 */
record KnownPerson(
        String id,
        String defectorId,
        String status,
        int mentions,
        List<String> keys,
        @Nullable Leaving leaving,
        List<String> possiblySame) {
    static final String MERGED = "merged";
    static final String REJECTED = "rejected";
    static final String CONFIRMED = "confirmed";

    KnownPerson {
        keys = List.copyOf(keys);
        possiblySame = List.copyOf(possiblySame);
    }

    /** Whether a question counts this person, save for its window. */
    boolean isCounted(DefectionsQuery query) {
        return mentions > 0 && query.statuses().contains(status);
    }
}
