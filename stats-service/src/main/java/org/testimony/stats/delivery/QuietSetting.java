package org.testimony.stats.delivery;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.schedule.QuietHours;

/** Quiet hours as they are written and stored: times like {@code 22:00}, a zone like {@code Europe/Berlin}. */
public record QuietSetting(
        String from, String to, String zone, @Nullable List<String> except) {

    /**
     * The hours.
     *
     * @throws IllegalArgumentException when a part cannot be read; the message says which
     */
    public QuietHours hours() {
        try {
            return new QuietHours(
                    LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone), except == null ? List.of() : except);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("quiet needs from and to like 22:00 and a zone like Europe/Berlin", e);
        }
    }

    /** Written down. */
    public static QuietSetting of(QuietHours hours) {
        return new QuietSetting(
                hours.from().toString(), hours.to().toString(), hours.zone().getId(), hours.except());
    }
}
