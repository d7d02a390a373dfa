package org.testimony.classify.identity.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;

/** An attribute that an analyst can correct, and the form of its value. */
public enum Correctable {
    /** The name that stands first; the others stay. */
    NAME("a name", text -> text),
    /** Nationality. */
    NATIONALITY("an ISO 3166-1 alpha-2 code such as SY", CountryCode::new),
    /** Sex. */
    GENDER("male or female", Correctable::gender),
    /** Age at the time of the report. */
    AGE("a number of years, 0 to 130", Correctable::age),
    /** Role, a code of the codebook. */
    ROLE("a role's code", text -> text),
    /** Country of residence now. */
    RESIDENCE("an ISO 3166-1 alpha-2 code such as DE", CountryCode::new),
    /** When the person left. */
    DEFECTED("2015, 2015-05, 2015-05-31 or two such days as 2015-05-01/2015-08-31", Correctable::dates);

    private static final int OLDEST = 130;
    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_QUARTER = 92;

    private final String form;
    private final Function<String, Object> reader;

    Correctable(String form, Function<String, Object> reader) {
        this.form = form;
        this.reader = reader;
    }

    /** The word used in decisions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value must look like. */
    public String form() {
        return form;
    }

    /** The attribute with a code; empty when there is none. */
    public static Optional<Correctable> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }

    /** The value as its type; empty when it has not the form. */
    public Optional<Object> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Object gender(String text) {
        return Arrays.stream(Gender.values())
                .filter(g -> g.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such gender"));
    }

    private static Object age(String text) {
        int age = Integer.parseInt(text);
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException("no such age");
        }
        return age;
    }

    private static Object dates(String text) {
        int slash = text.indexOf('/');
        DateRange first = date(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return first;
        }
        DateRange last = date(text.substring(slash + 1));
        long days = ChronoUnit.DAYS.between(first.from(), last.to()) + 1;
        Precision precision = days == 1
                ? Precision.DAY
                : days <= LONGEST_MONTH
                        ? Precision.MONTH
                        : days <= LONGEST_QUARTER ? Precision.QUARTER : Precision.YEAR;
        return new DateRange(first.from(), last.to(), precision);
    }

    private static DateRange date(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length == 1) {
            int year = Integer.parseInt(text);
            return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
        }
        if (parts.length == 2) {
            YearMonth month = YearMonth.parse(text);
            return new DateRange(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        }
        LocalDate day = LocalDate.parse(text);
        return new DateRange(day, day, Precision.DAY);
    }
}
