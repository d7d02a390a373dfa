package org.testimony.classify.attribute.date;

import java.time.LocalDate;

/** A length of time in whole months and days. */
record Step(int months, int days) {
    static final Step NONE = new Step(0, 0);

    /** From the words list: "7 day", "12 month". */
    static Step of(String value, long times) {
        String[] parts = value.split(" ", 2);
        int length = Math.toIntExact(Math.min(Integer.parseInt(parts[0]) * times, 1200));
        return parts[1].equals("month") ? new Step(length, 0) : new Step(0, length);
    }

    LocalDate after(LocalDate day) {
        return day.plusMonths(months).plusDays(days);
    }

    LocalDate before(LocalDate day) {
        return day.minusMonths(months).minusDays(days);
    }
}
