package org.testimony.stats.delivery.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Hours in which nobody wants to be told, every day, on the clock of a place. Over midnight when they end before they begin.
 *
 * @param except severities that are told all the same
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, List<String> except) {
    public QuietHours {
        except = List.copyOf(except);
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours must end at another time than they begin");
        }
    }

    /** The moment itself, or the end of the quiet hours that it lies in. An hour that the clock skips is not waited for. */
    public Instant after(Instant moment, String severity) {
        if (except.contains(severity)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        ZonedDateTime end =
                local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone);
        // When the clock goes back, the end comes twice on the wall; from its second hour the first one is in the past.
        return end.toInstant().isAfter(moment)
                ? end.toInstant()
                : end.withLaterOffsetAtOverlap().toInstant();
    }
}
