package org.testimony.ingest.date;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Seconds or milliseconds since 1970. */
final class EpochDate {
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(\\.\\d{1,9})?");
    private static final Pattern MILLIS = Pattern.compile("\\d{13}");

    private EpochDate() {}

    static Optional<Instant> read(String text) {
        if (SECONDS.matcher(text).matches()) {
            int point = text.indexOf('.');
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(point < 0 ? text : text.substring(0, point))));
        }
        return MILLIS.matcher(text).matches()
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                : Optional.empty();
    }
}
