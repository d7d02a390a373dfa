package org.testimony.stats.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.person.Status;
import org.testimony.stats.period.Window;

/**
 * A question about persons.
 *
 * @param statuses whom to count, some of {@link #COUNTED}
 * @param asOf answer as the system knew it then; empty for now
 */
public record DefectionsQuery(Slice by, Window window, List<String> statuses, Optional<Instant> asOf) {
    /** The statuses of persons who count. */
    public static final List<String> COUNTED = List.of(Status.SUGGESTED.code(), Status.CONFIRMED.code());

    /** All counted persons, as known now. */
    public static DefectionsQuery all(Slice by) {
        return new DefectionsQuery(by, Window.OPEN, COUNTED, Optional.empty());
    }
}
