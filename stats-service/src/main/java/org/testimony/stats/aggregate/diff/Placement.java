package org.testimony.stats.aggregate.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Section;
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
    /** Not counted. */
    static final Placement NOWHERE = new Placement(List.of(), List.of(), false);

    private static final String UNKNOWN = "unknown";

    Placement {
        best = List.copyOf(best);
        high = List.copyOf(high);
    }

    /** Where a question counts a person. */
    static Placement of(KnownPerson person, DefectionsQuery query) {
        return person.isCounted(query) ? of(person.keys(), person.leaving(), query) : NOWHERE;
    }

    /** Where a question counts the persons whom it counts at all and who share what it looks at. */
    static Placement of(List<String> keys, @Nullable Leaving left, DefectionsQuery query) {
        Optional<Leaving> leaving = Optional.ofNullable(left).filter(Leaving::isPlaceable);
        return query.by()
                .unit()
                .map(unit -> byPeriod(leaving, unit, query.window().wholePeriods(unit)))
                .orElseGet(() -> byValue(keys, leaving, query.window()));
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

    private static Placement byValue(List<String> values, Optional<Leaving> leaving, Window window) {
        List<String> keys = values.isEmpty()
                ? List.of(UNKNOWN)
                : values.stream().distinct().sorted().toList();
        if (window.isOpen()) {
            return new Placement(keys, keys, true);
        }
        if (leaving.isEmpty() || window.daysOf(leaving.get()) < 1) {
            return NOWHERE;
        }
        long days = leaving.get().days();
        long inside = window.daysOf(leaving.get());
        boolean likely = inside * 2 > days;
        return new Placement(likely ? keys : List.of(Section.UNDATED), keys, inside == days);
    }

    private static boolean isIn(Window window, Period period) {
        LocalDate first = period.firstDay();
        return window.daysOf(new Leaving(first, period.lastDay())) > 0;
    }
}
