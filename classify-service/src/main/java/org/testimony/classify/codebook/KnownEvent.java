package org.testimony.classify.codebook;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.testimony.contract.Require;

/**
 * An event of known date.
 *
 * @param date year and month, such as {@code 2015-05}
 * @param phrases how texts speak of it
 */
public record KnownEvent(String date, Phrases phrases) {
    public KnownEvent {
        Require.text(date, "event.date");
        Require.present(phrases, "event.phrases");
        try {
            YearMonth.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("event.date must be a year and a month such as 2015-05, not " + date, e);
        }
    }
}
