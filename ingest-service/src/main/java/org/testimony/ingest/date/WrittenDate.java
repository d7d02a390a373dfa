package org.testimony.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a date in any of the forms that feeds and pages are found to use: RFC 822 and its successors, asctime, ISO 8601
 * with its week, ordinal, basic and truncated forms, seconds and milliseconds since 1970, and dates with the names of
 * months in thirteen languages. A time without a zone is taken as UTC, except in Korean forms, which mean Seoul.
 *
 * <p>A numeric date whose day and month could be each other's, such as 03/04/2015, is not read: half of such readings
 * would be wrong.
 */
public final class WrittenDate {
    private static final int LONGEST = 200;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private WrittenDate() {}

    /**
     * The instant that a text names, or nothing when it names none. Takes time in proportion to the length of the text,
     * never throws, and never looks at the clock.
     */
    public static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Instant usual = UsualDate.read(text);
        if (usual != null) {
            return Optional.of(usual);
        }
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        try {
            return EpochDate.read(folded)
                    .or(() -> IsoDate.read(folded))
                    .or(() -> WordDate.read(folded))
                    .filter(WrittenDate::hasFourDigitYear);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // a day that no calendar has, such as 31 February
        }
    }

    private static boolean hasFourDigitYear(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(AFTER_LAST);
    }
}
