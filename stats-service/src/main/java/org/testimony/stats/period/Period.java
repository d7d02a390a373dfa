package org.testimony.stats.period;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One month, quarter or year.
 *
 * @param number counts periods of the unit without gaps; the next period has the next number
 */
public record Period(PeriodUnit unit, int number) implements Comparable<Period> {
    private static final Pattern KEY = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** The period with a key such as {@code 2015}, {@code 2015-Q2} or {@code 2015-05}; empty when it is no such key. */
    public static Optional<Period> parse(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(new Period(PeriodUnit.QUARTER, year * 4 + Integer.parseInt(parts.group(2)) - 1));
        }
        if (parts.group(3) != null) {
            return Optional.of(new Period(PeriodUnit.MONTH, year * 12 + Integer.parseInt(parts.group(3)) - 1));
        }
        return Optional.of(new Period(PeriodUnit.YEAR, year));
    }

    /** The key in the API: {@code 2015}, {@code 2015-Q2}, {@code 2015-05}. */
    public String key() {
        return switch (unit) {
            case YEAR -> String.format(Locale.ROOT, "%04d", year());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year(), part() + 1);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year(), part() + 1);
        };
    }

    public LocalDate firstDay() {
        return LocalDate.of(year(), part() * unit.monthsEach() + 1, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public Period next() {
        return new Period(unit, number + 1);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(number, other.number);
    }

    private int year() {
        return Math.floorDiv(number, unit.perYear());
    }

    private int part() {
        return Math.floorMod(number, unit.perYear());
    }
}
