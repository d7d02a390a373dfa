package org.testimony.stats.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimony.stats.period.PeriodUnit;

/** What persons are counted by. */
public enum Slice {
    QUARTER,
    MONTH,
    YEAR,
    NATIONALITY,
    GENDER,
    RESIDENCE,
    ROLE,
    NARRATIVE,
    STATUS;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Optional<PeriodUnit> unit = Arrays.stream(PeriodUnit.values())
            .filter(each -> each.code().equals(code))
            .findFirst();

    /** The word used in the API. */
    public String code() {
        return code;
    }

    /** The words of all slices. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Slice::code).toList();
    }

    /** The slice with a word of {@link #codes()}. */
    public static Slice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The length of time, for a slice by time. */
    public Optional<PeriodUnit> unit() {
        return unit;
    }
}
