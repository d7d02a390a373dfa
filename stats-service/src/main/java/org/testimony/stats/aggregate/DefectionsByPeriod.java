package org.testimony.stats.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * Persons per period. Low: the whole interval of leaving lies in the period; high: it touches the period; best: more
 * than half of its days lie there. Who fits no bucket is undated. With a window, only persons whose interval touches it
 * are counted.
 */
final class DefectionsByPeriod {
    private final PeriodUnit unit;
    private final Window window;
    private final TreeMap<Period, Tally> tallies = new TreeMap<>();
    private long undated;
    private long total;

    private DefectionsByPeriod(PeriodUnit unit, Window window) {
        this.unit = unit;
        this.window = window.wholePeriods(unit);
    }

    /**
     * The table of some persons.
     *
     * @param today marks the period that is not over
     */
    static DefectionTable of(List<PersonGroup> groups, PeriodUnit unit, Window window, LocalDate today) {
        DefectionsByPeriod table = new DefectionsByPeriod(unit, window);
        for (PersonGroup group : groups) {
            group.placeable()
                    .ifPresentOrElse(
                            leaving -> table.place(leaving, group.persons()), () -> table.leaveOut(group.persons()));
        }
        return new DefectionTable(table.buckets(unit.holding(today)), table.undated, table.total);
    }

    private void leaveOut(long persons) {
        // Nobody can say that a person without a date left within the window.
        if (window.isOpen()) {
            undated += persons;
            total += persons;
        }
    }

    private void place(Leaving leaving, long persons) {
        if (window.daysOf(leaving) < 1) {
            return;
        }
        total += persons;
        Period first = unit.holding(leaving.from());
        Period last = unit.holding(leaving.to());
        for (Period period = first; period.compareTo(last) <= 0; period = period.next()) {
            if (inWindow(period)) {
                tally(period).possible(persons);
            }
        }
        if (first.equals(last)) {
            tally(first).certain(persons);
        }
        leaving.best(unit)
                .filter(this::inWindow)
                .ifPresentOrElse(best -> tally(best).likely(persons), () -> undated += persons);
    }

    private boolean inWindow(Period period) {
        return window.daysOf(new Leaving(period.firstDay(), period.lastDay())) > 0;
    }

    private Tally tally(Period period) {
        return tallies.computeIfAbsent(period, unseen -> new Tally());
    }

    private List<Bucket> buckets(Period current) {
        List<Bucket> buckets = new ArrayList<>();
        if (tallies.isEmpty()) {
            return buckets;
        }
        Period last = tallies.lastKey();
        for (Period period = tallies.firstKey(); period.compareTo(last) <= 0; period = period.next()) {
            Tally tally = tallies.getOrDefault(period, new Tally());
            buckets.add(tally.named(period.key(), period.equals(current) ? Boolean.TRUE : null));
        }
        return buckets;
    }
}
