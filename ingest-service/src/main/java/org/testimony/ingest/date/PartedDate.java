package org.testimony.ingest.date;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date in one word, its parts separated by dashes, slashes or dots. */
final class PartedDate {
    private static final Pattern SEPARATOR = Pattern.compile("[-/.]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final int MONTHS = 12;

    private PartedDate() {}

    static @Nullable LocalDate read(String word) {
        LocalDate iso = IsoDate.date(word);
        if (iso != null) {
            return iso;
        }
        String[] parts = SEPARATOR.split(word, -1);
        if (parts.length == 4 && parts[3].isEmpty()) {
            parts = new String[] {parts[0], parts[1], parts[2]};
        }
        if (parts.length != 3 || !isNumber(parts[0]) || !isNumber(parts[2])) {
            return null;
        }
        Integer named = MonthNames.number(parts[1]);
        if (named != null) {
            return dayFirst(parts, named);
        }
        return isNumber(parts[1]) ? numeric(parts, word) : null;
    }

    private static LocalDate dayFirst(String[] parts, int month) {
        return parts[0].length() == 4
                ? LocalDate.of(year(parts[0]), month, Integer.parseInt(parts[2]))
                : LocalDate.of(year(parts[2]), month, Integer.parseInt(parts[0]));
    }

    // Dots are only used by those who put the day first; with slashes both orders are in use.
    private static @Nullable LocalDate numeric(String[] parts, String word) {
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        if (parts[0].length() == 4) {
            return LocalDate.of(first, second, Integer.parseInt(parts[2]));
        }
        if (first > MONTHS || first == second || word.indexOf('.') > 0) {
            return LocalDate.of(year(parts[2]), second, first);
        }
        return second > MONTHS ? LocalDate.of(year(parts[2]), first, second) : null;
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() <= 2 ? Years.full(number) : number;
    }

    private static boolean isNumber(String part) {
        return DIGITS.matcher(part).matches();
    }
}
