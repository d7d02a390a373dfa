package org.testimony.stats.alert.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.testimony.stats.alert.surge.DailyCounts;

/** How many stories of one narrative began on each of some consecutive days, and how many of them came as news. */
public final class NarrativeDays {
    private final String narrative;
    private final LocalDate first;
    private final long[] all;
    private final long[] news;

    /** No stories on all days from the first to the last. */
    public NarrativeDays(String narrative, LocalDate first, LocalDate last) {
        this.narrative = narrative;
        this.first = first;
        this.all = new long[(int) ChronoUnit.DAYS.between(first, last) + 1];
        this.news = new long[all.length];
    }

    /** Adds the stories of a day. */
    public void add(LocalDate day, long stories, long freshStories) {
        all[index(day)] += stories;
        news[index(day)] += freshStories;
    }

    /** Its code. */
    public String narrative() {
        return narrative;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return first.plusDays(all.length - 1L);
    }

    DailyCounts until(LocalDate day, int days) {
        int end = index(day) + 1;
        return new DailyCounts(day, Arrays.copyOfRange(all, end - days, end));
    }

    /** Stories that came as news in the days up to and including one. */
    long news(LocalDate day, int days) {
        int end = index(day) + 1;
        return Arrays.stream(news, Math.max(0, end - days), end).sum();
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
