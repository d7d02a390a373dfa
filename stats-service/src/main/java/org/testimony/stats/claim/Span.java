package org.testimony.stats.claim;

import java.time.LocalDate;

/** The days a figure is about, both inclusive. */
record Span(LocalDate from, LocalDate to) {
    /** Texts name months and seasons; ends this near are the same end. */
    private static final int SLACK_DAYS = 31;

    boolean overlaps(Span other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether all of this lies in another span, give or take a month. */
    boolean isWithin(Span other) {
        return !from.isBefore(other.from.minusDays(SLACK_DAYS)) && !to.isAfter(other.to.plusDays(SLACK_DAYS));
    }
}
