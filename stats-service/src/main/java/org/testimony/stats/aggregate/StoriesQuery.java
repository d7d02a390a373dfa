package org.testimony.stats.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.period.Window;

/**
 * A question about stories.
 *
 * @param window only stories that began in it, grown to whole periods; nobody can say so of a story without a date
 * @param key one period or {@link Section#UNDATED}; empty for all
 * @param code a narrative that the stories carry; empty for all
 */
public record StoriesQuery(
        PeriodUnit unit, Window window, Knowledge known, Optional<String> key, Optional<String> code) {
    // The same years as for persons: a date in the year 14 is a slip of the pen.
    private static final String PLACEABLE = "s.day >= DATE '1900-01-01' AND s.day <= DATE '2199-12-31'";

    /** The question in a request. */
    public static StoriesQuery of(Parameters asked) {
        List<String> units =
                Arrays.stream(PeriodUnit.values()).map(PeriodUnit::code).toList();
        PeriodUnit unit =
                asked.oneOf("by", units).flatMap(code -> Slice.of(code).unit()).orElse(PeriodUnit.QUARTER);
        Optional<String> key = asked.text("key");
        key.filter(text -> !text.equals(Section.UNDATED)).ifPresent(text -> period(text, unit));
        return new StoriesQuery(unit, asked.window(), Knowledge.of(asked), key, asked.text("code"));
    }

    /** Adds the conditions on the states {@code s}, each begun with AND. */
    public void narrow(Question question) {
        known.asOf()
                .ifPresentOrElse(
                        moment -> question.add(" AND s.known_until > ? AND s.known_from <= ?", moment, moment),
                        () -> question.add(" AND s.known_until = 'infinity'"));
        known.publishedBy().ifPresent(by -> question.add(" AND s.published_at <= ?", by));
        narrowDays(question, window.wholePeriods(unit));
        key.ifPresent(text -> {
            if (text.equals(Section.UNDATED)) {
                question.add(" AND (s.day IS NULL OR NOT (" + PLACEABLE + "))");
            } else {
                Period period = period(text, unit);
                narrowDays(question, new Window(period.firstDay(), period.lastDay()));
            }
        });
        code.ifPresent(narrative -> narrowCode(question, narrative));
    }

    private void narrowCode(Question question, String narrative) {
        if (known.publishedBy().isEmpty()) {
            question.add(" AND ? = ANY(s.codes)", narrative);
        } else {
            question.add(
                    " AND s.since[array_position(s.codes, ?::varchar)] <= ?",
                    narrative,
                    known.publishedBy().get());
        }
    }

    private static void narrowDays(Question question, Window days) {
        if (!days.isOpen()) {
            question.add(" AND " + PLACEABLE);
        }
        if (days.from() != null) {
            question.add(" AND s.day >= ?", days.from());
        }
        if (days.to() != null) {
            question.add(" AND s.day <= ?", days.to());
        }
    }

    private static Period period(String text, PeriodUnit unit) {
        return Period.parse(text)
                .filter(period -> period.unit() == unit)
                .orElseThrow(() -> HttpProblem.badRequest("key must be a " + unit.code()
                        + " such as 2015, 2015-Q2 or 2015-05 (as by says), or undated."));
    }
}
