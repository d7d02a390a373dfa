package org.testimony.ingest.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates of publication. What cannot be a date of publication is absent, never replaced by another time. */
public final class PublicationDate {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private PublicationDate() {}

    /**
     * Reads RFC 3339 or {@code YYYY-MM-DD}, which is the start of that day in UTC.
     *
     * @param now the time of receipt: a date more than a day after it is not usable
     */
    public static Optional<Instant> read(String text, Instant now) {
        return usable(parse(text.strip()), now);
    }

    /** The date, to the millisecond, unless it lies before 1900 or more than a day after {@code now}. */
    public static Optional<Instant> usable(@Nullable Instant date, Instant now) {
        return Optional.ofNullable(date)
                .filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(now.plus(CLOCK_SKEW)))
                .map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable Instant parse(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            // RFC 3339 allows a space where ISO 8601 wants a T.
            boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
            return OffsetDateTime.parse(spaced ? text.substring(0, 10) + 'T' + text.substring(11) : text)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
