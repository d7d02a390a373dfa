package org.testimony.stats.period;

import java.time.LocalDate;
import java.util.Locale;

/** The lengths of time that counts are given for. Periods of one unit are numbered without gaps, so that they can be walked. */
public enum PeriodUnit {
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    PeriodUnit(int perYear) {
        this.perYear = perYear;
    }

    /** The word used in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period that holds a day. */
    public Period holding(LocalDate day) {
        return new Period(this, day.getYear() * perYear + (day.getMonthValue() - 1) / monthsEach());
    }

    int perYear() {
        return perYear;
    }

    int monthsEach() {
        return 12 / perYear;
    }
}
