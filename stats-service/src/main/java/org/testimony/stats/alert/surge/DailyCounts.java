package org.testimony.stats.alert.surge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** Counts of consecutive days. A day on which nothing was reported is 0, not left out. */
public final class DailyCounts {
    private final LocalDate last;
    private final long[] counts;

    /** @param last the day of the last count */
    public DailyCounts(LocalDate last, long... counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is at least 0");
        }
        this.last = last;
        this.counts = counts.clone();
    }

    int days() {
        return counts.length;
    }

    long on(int day) {
        return counts[day];
    }

    DayOfWeek weekday(int day) {
        return last.minusDays(counts.length - 1L - day).getDayOfWeek();
    }

    /** The sum of some days in a row. */
    long sum(int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }
}
