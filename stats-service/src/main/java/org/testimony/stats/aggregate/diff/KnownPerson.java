package org.testimony.stats.aggregate.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.period.Leaving;

/**
 * A person as known on one day, with what is counted.
 *
 * @param id tells persons apart: the record, or the state when it is about what was published
 * @param values nationality, gender, residence and role, as far as they are known
 */
record KnownPerson(
        String id,
        String defectorId,
        String status,
        int mentions,
        Values values,
        List<String> narratives,
        @Nullable Leaving leaving) {
    static final String MERGED = "merged";
    static final String REJECTED = "rejected";
    static final String CONFIRMED = "confirmed";

    KnownPerson {
        narratives = List.copyOf(narratives);
    }

    /** Single values. */
    record Values(
            @Nullable String nationality,
            @Nullable String gender,
            @Nullable String residence,
            @Nullable String role) {}

    /** The values that a slice looks at; a single empty list element never occurs, an unknown value is no element. */
    List<String> of(Slice slice) {
        String value = switch (slice) {
            case NATIONALITY -> values.nationality();
            case GENDER -> values.gender();
            case RESIDENCE -> values.residence();
            case ROLE -> values.role();
            case STATUS -> status;
            case NARRATIVE, QUARTER, MONTH, YEAR -> null;
        };
        return slice == Slice.NARRATIVE ? narratives : value == null ? List.of() : List.of(value);
    }
}
