package org.testimony.stats.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * Persons per period. Low: the whole interval of leaving lies in the period; high: it touches the period; best: more
 * than half of its days lie there. Who fits no bucket is undated. With a window, only persons whose interval touches it
 * are counted. Persons who may be one person add one to low together, and only where every date that is known of them
 * lies: as one person they would have left there for certain.
 */
final class DefectionsByPeriod {
    private final PeriodUnit unit;
    private final Window window;
    private final TreeMap<Period, Tally> tallies = new TreeMap<>();
    private final PossiblySame possiblySame;
    private long undated;
    private long total;
    private long totalLow;

    private DefectionsByPeriod(PeriodUnit unit, Window window, PossiblySame possiblySame) {
        this.unit = unit;
        this.possiblySame = possiblySame;
        this.window = window.wholePeriods(unit);
    }

    /**
     * The table of some persons.
     *
     * @param today marks the period that is not over
     */
    static DefectionTable of(List<PersonGroup> groups, PeriodUnit unit, Window window, LocalDate today) {
        DefectionsByPeriod table = new DefectionsByPeriod(unit, window, PossiblySame.among(groups));
        for (PersonGroup group : groups) {
            group.placeable().ifPresentOrElse(leaving -> table.place(leaving, group), () -> table.leaveOut(group));
        }
        table.possiblySame.sets().forEach(table::placeAsOne);
        return new DefectionTable(table.buckets(unit.holding(today)), table.undated, table.total, table.totalLow);
    }

    private void leaveOut(PersonGroup group) {
        // Nobody can say that a person without a date left within the window.
        if (window.isOpen()) {
            undated += group.persons();
            count(group);
        }
    }

    private void count(PersonGroup group) {
        total += group.persons();
        totalLow += possiblySame.concerns(group) ? 0 : group.persons();
    }

    private void place(Leaving leaving, PersonGroup group) {
        if (window.daysOf(leaving) < 1) {
            return;
        }
        count(group);
        long persons = group.persons();
        Period first = unit.holding(leaving.from());
        Period last = unit.holding(leaving.to());
        for (Period period = first; period.compareTo(last) <= 0; period = period.next()) {
            if (inWindow(period)) {
                tally(period).possible(persons);
            }
        }
        if (first.equals(last) && !possiblySame.concerns(group)) {
            tally(first).certain(persons);
        }
        leaving.best(unit)
                .filter(this::inWindow)
                .ifPresentOrElse(best -> tally(best).likely(persons), () -> undated += persons);
    }

    private void placeAsOne(List<PersonGroup> set) {
        List<Leaving> dated =
                set.stream().flatMap(group -> group.placeable().stream()).toList();
        totalLow += window.mayHold(dated) ? 1 : 0;
        List<Period> periods = dated.stream()
                .flatMap(leaving -> Stream.of(unit.holding(leaving.from()), unit.holding(leaving.to())))
                .distinct()
                .toList();
        if (periods.size() == 1 && inWindow(periods.get(0))) {
            tally(periods.get(0)).certain(1);
        }
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
