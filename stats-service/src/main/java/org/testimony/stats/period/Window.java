package org.testimony.stats.period;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The days a question is about, both inclusive; an absent end is open. */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Window OPEN = new Window(null, null);

    public Window {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from");
        }
    }

    /** Whether both ends are open. */
    public boolean isOpen() {
        return from == null && to == null;
    }

    /** How many of an interval's days lie in the window; 0 or less when none do. */
    public long daysOf(Leaving leaving) {
        return leaving.daysWithin(from == null ? leaving.from() : from, to == null ? leaving.to() : to);
    }

    /** Whether one person of whom all these intervals are told is counted: each touches the window. */
    public boolean mayHold(Collection<Leaving> told) {
        return isOpen() || (!told.isEmpty() && told.stream().allMatch(leaving -> daysOf(leaving) > 0));
    }

    /** Whether one person of whom all these intervals are told certainly left within the window. */
    public boolean holds(Collection<Leaving> told) {
        return isOpen() || (!told.isEmpty() && told.stream().allMatch(leaving -> daysOf(leaving) == leaving.days()));
    }

    /** The window grown to whole periods, so that no bucket is cut in two. */
    public Window wholePeriods(PeriodUnit unit) {
        return new Window(
                from == null ? null : unit.holding(from).firstDay(),
                to == null ? null : unit.holding(to).lastDay());
    }
}
