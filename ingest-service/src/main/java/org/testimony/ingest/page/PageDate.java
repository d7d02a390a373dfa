package org.testimony.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Dates of publication as pages write them for machines: ISO 8601 and its neighbours. */
final class PageDate {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private PageDate() {}

    /** The instant; a time without a zone is UTC, a date without a time the start of that day in UTC. */
    static Optional<Instant> read(String text) {
        String written = text.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T")
                .replace(" ", "");
        try {
            TemporalAccessor parsed =
                    ISO.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(instant(parsed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (parsed instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
