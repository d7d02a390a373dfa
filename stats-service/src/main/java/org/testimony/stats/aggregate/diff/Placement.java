package org.testimony.stats.aggregate.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Section;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * Where one person is counted, by the same rules as the tables.
 *
 * @param best the buckets whose best holds the person, {@link Section#UNDATED} when none does; empty when not counted
 * @param high the buckets that may hold the person
 * @param certain whether low counts the person, as far as the person's own dates say
 */
record Placement(List<String> best, List<String> high, boolean certain) {
    private static final Placement NOWHERE = new Placement(List.of(), List.of(), false);
    private static final String UNKNOWN = "unknown";

    Placement {
        best = List.copyOf(best);
        high = List.copyOf(high);
    }

    /** Where a question counts a person. */
    static Placement of(KnownPerson person, DefectionsQuery query) {
        if (person.mentions() < 1 || !query.statuses().contains(person.status())) {
            return NOWHERE;
        }
        Optional<Leaving> leaving = Optional.ofNullable(person.leaving()).filter(Leaving::isPlaceable);
        return query.by()
                .unit()
                .map(unit -> byPeriod(leaving, unit, query.window().wholePeriods(unit)))
                .orElseGet(() -> byValue(person, query.by(), query.window()));
    }

    boolean isCounted() {
        return !best.isEmpty();
    }

    private static Placement byPeriod(Optional<Leaving> leaving, PeriodUnit unit, Window window) {
        if (leaving.isEmpty()) {
            return window.isOpen() ? new Placement(List.of(Section.UNDATED), List.of(), false) : NOWHERE;
        }
        Leaving left = leaving.get();
        if (window.daysOf(left) < 1) {
            return NOWHERE;
        }
        Period last = unit.holding(left.to());
        List<String> high = new ArrayList<>();
        for (Period at = unit.holding(left.from()); at.compareTo(last) <= 0; at = at.next()) {
            if (isIn(window, at)) {
                high.add(at.key());
            }
        }
        String best = left.best(unit)
                .filter(period -> isIn(window, period))
                .map(Period::key)
                .orElse(Section.UNDATED);
        return new Placement(List.of(best), high, unit.holding(left.from()).equals(last));
    }

    private static Placement byValue(KnownPerson person, Slice by, Window window) {
        List<String> keys = person.of(by).isEmpty()
                ? List.of(UNKNOWN)
                : person.of(by).stream().distinct().sorted().toList();
        if (window.isOpen()) {
            return new Placement(keys, keys, true);
        }
        Leaving leaving = person.leaving();
        if (leaving == null || !leaving.isPlaceable() || window.daysOf(leaving) < 1) {
            return NOWHERE;
        }
        long inside = window.daysOf(leaving);
        boolean likely = inside * 2 > leaving.days();
        return new Placement(likely ? keys : List.of(Section.UNDATED), keys, inside == leaving.days());
    }

    private static boolean isIn(Window window, Period period) {
        LocalDate first = period.firstDay();
        return window.daysOf(new Leaving(first, period.lastDay())) > 0;
    }
}
