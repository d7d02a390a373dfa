package org.testimony.stats.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * The persons behind one number of a table: the same rules as the tables, as conditions on the persons {@code p}.
 *
 * @param key the bucket, {@link #UNDATED} for those whom no bucket claims; empty for the total
 * @param possible whether those are meant who may belong there (high); else those who most likely do (best)
 */
public record Section(Slice by, Optional<String> key, boolean possible, Window window) {
    /** The key of persons whom no bucket claims. */
    public static final String UNDATED = "undated";

    private static final String PLACEABLE = " AND p.defected_from >= DATE '1900-01-01'"
            + " AND p.defected_to <= DATE '2199-12-31' AND p.defected_to - p.defected_from < 3653";
    private static final String TOUCHES = " AND p.defected_from <= ? AND p.defected_to >= ?";
    private static final String MOSTLY = " AND (least(p.defected_to, ?) - greatest(p.defected_from, ?) + 1) * 2"
            + " > p.defected_to - p.defected_from + 1";
    /** The period that holds the day in the middle is the only one that can hold more than half of the days. */
    private static final String MIDDLE =
            "date_trunc('%s', (p.defected_from + (p.defected_to - p.defected_from + 1) / 2)::timestamp)::date";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The section in a request; empty when it names no slice. */
    public static Optional<Section> of(Parameters asked) {
        Optional<String> key = asked.text("key");
        Optional<String> bound = asked.oneOf("bound", List.of("best", "high"));
        Optional<Slice> by = asked.oneOf("by", Slice.codes()).map(Slice::of);
        if (by.isEmpty() && (key.isPresent() || bound.isPresent())) {
            throw HttpProblem.badRequest("key and bound need by, such as by=quarter&key=2015-Q2.");
        }
        if (by.isEmpty() && !asked.window().isOpen()) {
            throw HttpProblem.badRequest("from and to need by, such as by=quarter&from=2015.");
        }
        by.flatMap(Slice::unit)
                .ifPresent(unit -> key.filter(text -> !text.equals(UNDATED)).ifPresent(text -> period(text, unit)));
        return by.map(slice -> new Section(slice, key, bound.equals(Optional.of("high")), asked.window()));
    }

    /** Adds the conditions, each begun with AND. */
    public void narrow(Question question) {
        Optional<PeriodUnit> unit = by.unit();
        Window days = unit.map(window::wholePeriods).orElse(window);
        if (!days.isOpen()) {
            question.add(PLACEABLE).add(TOUCHES, last(days), first(days));
        }
        if (key.isEmpty()) {
            return;
        }
        if (unit.isPresent()) {
            narrowToPeriod(question, unit.get(), days, key.get());
        } else if (key.get().equals(UNDATED)) {
            question.add(days.isOpen() ? " AND false" : " AND NOT (true");
            if (!days.isOpen()) {
                question.add(MOSTLY, last(days), first(days)).add(")");
            }
        } else {
            narrowToValue(question, key.get());
            if (!days.isOpen() && !possible) {
                question.add(MOSTLY, last(days), first(days));
            }
        }
    }

    private void narrowToPeriod(Question question, PeriodUnit unit, Window days, String text) {
        if (text.equals(UNDATED)) {
            String middle = MIDDLE.formatted(unit.code());
            String end = "(" + middle + " + interval '1 "
                    + (unit == PeriodUnit.QUARTER ? "month' * 3" : unit.code() + "'") + ")::date - 1";
            question.add(" AND (p.defected_from IS NULL OR p.defected_to IS NULL OR NOT (true")
                    .add(PLACEABLE)
                    .add(" AND (least(p.defected_to, " + end + ") - greatest(p.defected_from, " + middle + ") + 1) * 2"
                            + " > p.defected_to - p.defected_from + 1")
                    .add(" AND " + middle + " <= ? AND " + end + " >= ?))", last(days), first(days));
            return;
        }
        Period period = period(text, unit);
        if (days.daysOf(new Leaving(period.firstDay(), period.lastDay())) < 1) {
            question.add(" AND false");
        }
        question.add(PLACEABLE).add(TOUCHES, period.lastDay(), period.firstDay());
        if (!possible) {
            question.add(MOSTLY, period.lastDay(), period.firstDay());
        }
    }

    private void narrowToValue(Question question, String value) {
        boolean unknown = value.equals(DefectionsByAttribute.UNKNOWN);
        if (by == Slice.NARRATIVE) {
            if (unknown) {
                question.add(" AND p.narratives = '{}'");
            } else {
                question.add(" AND ? = ANY(p.narratives)", value);
            }
        } else if (unknown) {
            question.add(" AND p." + AggregateSql.key(by) + " IS NULL");
        } else {
            question.add(" AND p." + AggregateSql.key(by) + " = ?", value);
        }
    }

    private static Period period(String text, PeriodUnit unit) {
        return Period.parse(text)
                .filter(period -> period.unit() == unit)
                .orElseThrow(() -> HttpProblem.badRequest("key must be a " + unit.code()
                        + " such as 2015, 2015-Q2 or 2015-05 (as by says), or undated."));
    }

    private static LocalDate first(Window days) {
        return days.from() == null ? FIRST_DAY : days.from();
    }

    private static LocalDate last(Window days) {
        return days.to() == null ? LAST_DAY : days.to();
    }
}
