package org.testimony.stats.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The interval in which somebody left, both days inclusive.
 *
 * <p>Only an interval of at most ten years between 1900 and 2199 says something about a period. What is wider, or outside,
 * is a reading that places nobody anywhere; without this bound one wrong year would stretch every chart.
 */
public record Leaving(LocalDate from, LocalDate to) {
    private static final long WIDEST_DAYS = 3_653;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    public Leaving {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from");
        }
    }

    /** Whether the interval says something about periods. */
    public boolean isPlaceable() {
        return from.getYear() >= FIRST_YEAR && to.getYear() <= LAST_YEAR && days() <= WIDEST_DAYS;
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many of the interval's days lie between two days, both inclusive; 0 or less when none do. */
    public long daysWithin(LocalDate first, LocalDate last) {
        LocalDate start = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** The period that holds more than half of the days; empty when none does or the interval is not placeable. */
    public Optional<Period> best(PeriodUnit unit) {
        if (!isPlaceable()) {
            return Optional.empty();
        }
        // A stretch of more than half of the days always covers the day in the middle.
        Period middle = unit.holding(from.plusDays(days() / 2));
        return daysWithin(middle.firstDay(), middle.lastDay()) * 2 > days() ? Optional.of(middle) : Optional.empty();
    }
}
