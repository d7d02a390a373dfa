package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Precision;

/** Intervals for the words of the calendar. */
final class Ranges {
    private Ranges() {}

    static DateRange day(LocalDate day) {
        return new DateRange(day, day, Precision.DAY);
    }

    static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    static DateRange quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return new DateRange(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
    }

    /** The season of a year; a winter begins in its December, and one that is only called by a year is that year's beginning. */
    static DateRange season(String season, int year) {
        int first = firstMonth(season);
        YearMonth from = season.equals("winter") ? YearMonth.of(year - 1, 12) : YearMonth.of(year, first);
        return new DateRange(from.atDay(1), from.plusMonths(2).atEndOfMonth(), Precision.SEASON);
    }

    static int firstMonth(String season) {
        switch (season) {
            case "spring":
                return 3;
            case "summer":
                return 6;
            case "autumn":
                return 9;
            default:
                return 12;
        }
    }

    /** Early is the first four months, late the last four, mid what lies between. */
    static DateRange part(String part, int year) {
        int first = part.equals("early") ? 1 : part.equals("mid") ? 5 : 9;
        YearMonth from = YearMonth.of(year, first);
        return new DateRange(from.atDay(1), from.plusMonths(3).atEndOfMonth(), Precision.SEASON);
    }

    /** Some days around a day, as "three weeks ago" means it. */
    static DateRange around(LocalDate day, int slack) {
        return new DateRange(day.minusDays(slack), day.plusDays(slack), slack > 0 ? Precision.MONTH : Precision.DAY);
    }
}
