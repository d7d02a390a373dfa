package org.testimony.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two forms that nearly all feeds use, {@code Mon, 21 Sep 2015 10:00:00 +0200} and {@code 2015-09-21T10:00:00Z},
 * read in a fraction of the time that telling all forms apart takes. Whatever deviates is left to the others.
 */
final class UsualDate {
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ";
    private static final int ISO_LENGTH = 20;
    private static final int LONGEST = 32;

    private UsualDate() {}

    static @Nullable Instant read(String text) {
        if (text.length() < ISO_LENGTH || text.length() > LONGEST) {
            return null;
        }
        if (text.charAt(3) == ',' && text.charAt(4) == ' ') {
            return mail(text, text.charAt(6) == ' ' ? 1 : 2);
        }
        boolean iso = text.charAt(4) == '-' && text.charAt(7) == '-' && (text.charAt(10) | 0x20) == 't';
        return iso
                ? at(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), time(text, 11), zone(text, 19))
                : null;
    }

    private static @Nullable Instant mail(String text, int digitsOfDay) {
        int start = 6 + digitsOfDay;
        if (text.charAt(start - 1) != ' '
                || text.charAt(start + 3) != ' '
                || text.charAt(start + 8) != ' '
                || text.length() < start + 18) {
            return null;
        }
        int month = MONTHS.indexOf(lower(text, start));
        if (month < 0 || month % 4 != 0) {
            return null;
        }
        int day = number(text, 5, digitsOfDay);
        return at(number(text, start + 4, 4), month / 4 + 1, day, time(text, start + 9), zone(text, start + 17));
    }

    private static @Nullable Instant at(int year, int month, int day, int seconds, int offset) {
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 28 || seconds < 0 || offset == Integer.MIN_VALUE) {
            return null; // the last days of a month need the calendar, and the slower way has it
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * 86_400 + seconds - offset);
    }

    private static int time(String text, int at) {
        if (text.length() < at + 8 || text.charAt(at + 2) != ':' || text.charAt(at + 5) != ':') {
            return -1;
        }
        int hour = number(text, at, 2);
        int minute = number(text, at + 3, 2);
        int second = number(text, at + 6, 2);
        boolean usual = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return usual ? hour * 3600 + minute * 60 + second : -1;
    }

    /** The offset in seconds, or the least integer for what is not read here. */
    private static int zone(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && (text.charAt(at) | 0x20) == 'z' || length == 4 && text.endsWith(" GMT")) {
            return 0;
        }
        int sign = length == 6 && text.charAt(at) == ' ' ? at + 1 : at;
        int minutes = length == 6 && sign == at ? at + 4 : sign + 3;
        boolean known = length == 6 && (sign > at || text.charAt(at + 3) == ':');
        if (!known || text.charAt(sign) != '+' && text.charAt(sign) != '-') {
            return Integer.MIN_VALUE;
        }
        int hour = number(text, sign + 1, 2);
        int minute = number(text, minutes, 2);
        if (hour < 0 || hour > 14 || minute < 0 || minute > 59) {
            return Integer.MIN_VALUE;
        }
        return (text.charAt(sign) == '-' ? -1 : 1) * (hour * 3600 + minute * 60);
    }

    private static String lower(String text, int at) {
        char[] name = {
            (char) (text.charAt(at) | 0x20),
            (char) (text.charAt(at + 1) | 0x20),
            (char) (text.charAt(at + 2) | 0x20),
            ' '
        };
        return new String(name);
    }

    /** The number in so many digits, or -1 when something else stands there. */
    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int place = at; place < at + digits; place++) {
            char digit = text.charAt(place);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
