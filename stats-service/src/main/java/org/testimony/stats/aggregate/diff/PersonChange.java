package org.testimony.stats.aggregate.diff;

import java.util.List;

/**
 * One person behind a difference.
 *
 * @param change entered, left, moved (to another bucket) or changed (how surely)
 * @param from the buckets whose best held the person before
 * @param to the buckets whose best holds the person after
 * @param reasons why, in the words of {@link NamedChange}
 */
record PersonChange(String defectorId, String change, List<String> from, List<String> to, List<String> reasons) {
    /** All kinds, in the order in which they are listed. */
    static final List<String> KINDS = List.of("entered", "left", "moved", "changed");

    PersonChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }

    PersonChange because(String reason) {
        return new PersonChange(defectorId, change, from, to, List.of(reason));
    }
}
