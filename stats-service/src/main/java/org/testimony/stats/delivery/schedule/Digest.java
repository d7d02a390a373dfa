package org.testimony.stats.delivery.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often alerts are told together: at once, at full hours, at eight in the morning, or on Mondays at eight. */
public enum Digest {
    NONE,
    HOURLY,
    DAILY,
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The next time after a moment at which a digest goes out; the moment itself without digests. */
    public Instant next(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return switch (this) {
            case NONE -> moment;
            case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            case DAILY -> {
                ZonedDateTime today = local.with(MORNING);
                yield (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
            }
            case WEEKLY -> {
                ZonedDateTime monday = local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(MORNING);
                yield (monday.isAfter(local) ? monday : monday.plusWeeks(1)).toInstant();
            }
        };
    }
}
