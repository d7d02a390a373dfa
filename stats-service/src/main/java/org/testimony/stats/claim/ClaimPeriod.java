package org.testimony.stats.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What time a figure is about: days as far as they can be told, and a text's own words. */
record ClaimPeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {}
