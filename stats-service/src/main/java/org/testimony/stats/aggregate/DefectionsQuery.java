package org.testimony.stats.aggregate;

import java.util.List;
import org.testimony.contract.person.Status;
import org.testimony.stats.period.Window;

/**
 * A question about persons.
 *
 * @param statuses whom to count, some of {@link #COUNTED}
 */
public record DefectionsQuery(Slice by, Window window, List<String> statuses, Knowledge known) {
    /** The statuses of persons who count. */
    public static final List<String> COUNTED = List.of(Status.SUGGESTED.code(), Status.CONFIRMED.code());

    /** All counted persons, as known now. */
    public static DefectionsQuery all(Slice by) {
        return new DefectionsQuery(by, Window.OPEN, COUNTED, Knowledge.NOW);
    }

    /** Whether dates of leaving matter; without them far fewer persons differ. */
    public boolean isDated() {
        return by.unit().isPresent() || !window.isOpen();
    }

    /** The same question on another day's knowledge. */
    public DefectionsQuery knowing(Knowledge day) {
        return new DefectionsQuery(by, window, statuses, day);
    }
}
