package org.testimony.ingest.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of a day, with its zone if it has one. 24:00 is the start of the next day, and the second 60 that of the next
 * minute.
 *
 * @param sinceMidnight up to 24 hours and a second
 */
record ClockTime(Duration sinceMidnight, @Nullable ZoneId zone) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:([:.h])(\\d{1,2})(?:[:.](\\d{1,2}))?|(\\d\\d)(\\d\\d)?)?"
                    + "(?:(?<=:\\d\\d|:\\d|\\d{6}|\\d{4})[.,](\\d{1,9})\\d*)?\\s*([ap]\\.?m\\b\\.?)?\\s*(.*)");

    /** Reads a time and the zone that follows it. */
    static Optional<ClockTime> read(String text) {
        Matcher at = FORM.matcher(text);
        if (!at.matches()) {
            return Optional.empty();
        }
        boolean apart = at.group(3) != null;
        int minute = number(apart ? at.group(3) : at.group(5));
        int second = number(apart ? at.group(4) : at.group(6));
        Integer hour = hour(number(at.group(1)), at.group(8));
        if (hour == null || minute > 59 || second > 60 || hour == 24 && minute + second > 0) {
            return Optional.empty();
        }
        long nanos = at.group(7) == null ? 0 : Long.parseLong((at.group(7) + "00000000").substring(0, 9));
        Duration time =
                Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos);
        if (at.group(9).isEmpty()) {
            return Optional.of(new ClockTime(time, null));
        }
        return ZoneNames.read(at.group(9)).map(zone -> new ClockTime(time, zone));
    }

    /** The instant of this time on a day. */
    Instant on(LocalDate day, ZoneId unlessStated) {
        ZoneId there = zone == null ? unlessStated : zone;
        if (there instanceof ZoneOffset) {
            return day.atStartOfDay().toInstant((ZoneOffset) there).plus(sinceMidnight);
        }
        return day.atStartOfDay().plus(sinceMidnight).atZone(there).toInstant();
    }

    /** This time after noon, when it is one of a clock with twelve hours. */
    ClockTime afternoon() {
        return sinceMidnight.toHours() < 12 ? new ClockTime(sinceMidnight.plusHours(12), zone) : this;
    }

    /** This time before noon: twelve o'clock is midnight. */
    ClockTime morning() {
        return sinceMidnight.toHours() == 12 ? new ClockTime(sinceMidnight.minusHours(12), zone) : this;
    }

    ClockTime in(ZoneId stated) {
        return new ClockTime(sinceMidnight, stated);
    }

    private static @Nullable Integer hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour > 24 ? null : Integer.valueOf(hour);
        }
        if (hour > 12) {
            return hour > 23 ? null : Integer.valueOf(hour); // 14:30 pm says the same thing twice
        }
        return hour % 12 + (half.startsWith("p") ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
