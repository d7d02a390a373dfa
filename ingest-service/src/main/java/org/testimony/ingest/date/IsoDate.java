package org.testimony.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601 and its subsets W3CDTF and RFC 3339, with a space for the T and a name for the month if need be. */
final class IsoDate {
    private static final int DAYS_IN_WEEK = 7;

    /** The forms of the date, in the order in which they are tried. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    "(\\d{4})-0?(\\d{1,2})-(\\d{1,2})",
                    at -> LocalDate.of(number(at, 1), number(at, 2), number(at, 3))),
            new Form("(\\d{4})(\\d\\d)(\\d\\d)", at -> LocalDate.of(number(at, 1), number(at, 2), number(at, 3))),
            new Form("(\\d{4})-(\\p{L}{3,12})\\.?-(\\d{1,2})", IsoDate::withName),
            new Form("(\\d{4})-?w(\\d\\d)(?:-?([1-7]))?", IsoDate::week),
            new Form("(\\d{4})-?(\\d{3})", at -> LocalDate.ofYearDay(number(at, 1), number(at, 2))),
            new Form("(\\d{4})-(\\d{1,2})", at -> LocalDate.of(number(at, 1), number(at, 2), 1)),
            new Form("(\\d{4})", at -> LocalDate.of(number(at, 1), 1, 1)),
            new Form("(\\d\\d)-?(\\d\\d)-?(\\d\\d)", at -> LocalDate.of(year(at), number(at, 2), number(at, 3))),
            new Form("(\\d\\d)-?(\\d{3})", at -> LocalDate.ofYearDay(year(at), number(at, 2))),
            new Form("-(\\d\\d)-?(\\d\\d)", at -> LocalDate.of(year(at), number(at, 2), 1)),
            new Form("-(\\d\\d)", at -> LocalDate.of(year(at), 1, 1)));

    private static final Pattern PACKED = Pattern.compile("(\\d{8})(\\d{4}|\\d{6})");

    private IsoDate() {}

    private record Form(Pattern pattern, Function<MatchResult, @Nullable LocalDate> date) {
        Form(String pattern, Function<MatchResult, @Nullable LocalDate> date) {
            this(Pattern.compile(pattern), date);
        }
    }

    static Optional<Instant> read(String text) {
        if (text.charAt(0) > '9') {
            return Optional.empty(); // a word; none of the forms starts with one
        }
        Matcher packed = PACKED.matcher(text);
        if (packed.matches()) {
            return at(packed.group(1), packed.group(2));
        }
        int end = endOfDate(text);
        return end < 0
                ? at(text, null)
                : at(text.substring(0, end), text.substring(end + 1).strip());
    }

    private static Optional<Instant> at(String date, @Nullable String time) {
        LocalDate day = date(date);
        if (day == null) {
            return Optional.empty();
        }
        if (time == null) {
            return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return ClockTime.read(time).map(clock -> clock.on(day, ZoneOffset.UTC));
    }

    static @Nullable LocalDate date(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return form.date().apply(matcher);
            }
        }
        return null;
    }

    // The name of a month may have a t in it; the T that starts the time has digits on both sides.
    private static int endOfDate(String text) {
        for (int at = 1; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean parts = unit == ' ' || unit == 't' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            if (parts && isDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static @Nullable LocalDate withName(MatchResult at) {
        Integer month = MonthNames.number(at.group(2));
        return month == null ? null : LocalDate.of(number(at, 1), month, number(at, 3));
    }

    private static LocalDate week(MatchResult at) {
        int day = at.group(3) == null ? 1 : number(at, 3);
        LocalDate inFirstWeek = LocalDate.of(number(at, 1), 1, 4);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(inFirstWeek)
                .checkValidValue(number(at, 2), IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate monday = inFirstWeek.minusDays(inFirstWeek.getDayOfWeek().getValue() - 1L);
        return monday.plusDays((number(at, 2) - 1L) * DAYS_IN_WEEK + day - 1L);
    }

    private static int number(MatchResult at, int group) {
        return Integer.parseInt(at.group(group));
    }

    private static int year(MatchResult at) {
        return Years.full(number(at, 1));
    }
}
