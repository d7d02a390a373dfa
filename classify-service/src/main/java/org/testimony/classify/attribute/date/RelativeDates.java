package org.testimony.classify.attribute.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.figure.Figures;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.contract.person.DateRange;

/** Reads "last month", "three weeks ago", "on Tuesday", "six months later", "for a year". */
final class RelativeDates {
    private static final Set<String> ONE = Set.of(
            "a", "an", "one", "ein", "eine", "einem", "einer", "einen", "un", "une", "una", "uno", "een", "bir", "satu",
            "se");
    private static final Set<String> FEW = Set.of(
            "few",
            "some",
            "several",
            "paar",
            "einigen",
            "quelques",
            "algunos",
            "pocos",
            "enkele",
            "beberapa",
            "couple");

    private final Document document;
    private final @Nullable LocalDate published;

    RelativeDates(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.published = published;
    }

    /** Whether a word that is neither in the lexicon nor a number can begin a length of time. */
    static boolean opens(String word) {
        return ONE.contains(word) || FEW.contains(word);
    }

    Optional<TimeWord> at(int i) {
        return step(i).or(() -> weekday(i)).or(() -> length(i));
    }

    private Optional<TimeWord> step(int i) {
        Optional<Hit> hit = document.hit(i, "relative");
        if (hit.isEmpty() || published == null) {
            return Optional.empty();
        }
        String[] parts = hit.get().value().split(" ", 2);
        return Optional.of(TimeWord.date(i, hit.get().end(), moved(Integer.parseInt(parts[0]), parts[1], published)));
    }

    private static DateRange moved(int by, String unit, LocalDate published) {
        switch (unit) {
            case "year":
                return Ranges.year(published.getYear() + by);
            case "month":
                return Ranges.month(YearMonth.from(published).plusMonths(by));
            case "week":
                return Ranges.around(published.minusDays(3), 3);
            default:
                return Ranges.around(published.plusDays(by), by < -1 ? 3 : 0);
        }
    }

    /** The last such day up to the day of publication. */
    private Optional<TimeWord> weekday(int i) {
        Optional<Hit> hit = document.hit(i, "weekdays");
        boolean future = document.is(i - 1, "next") || document.is(i - 1, "every");
        if (hit.isEmpty() || published == null || future) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(hit.get().value()));
        boolean strict = document.is(i - 1, "last");
        LocalDate last =
                published.with(strict ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
        return Optional.of(TimeWord.date(i, hit.get().end(), Ranges.day(last)));
    }

    private Optional<TimeWord> length(int i) {
        Optional<Figure> count = Figures.at(document, i);
        String word = document.token(i).folded();
        boolean one = ONE.contains(word);
        boolean few = FEW.contains(word) || (document.is(i, "a") && document.is(i + 1, "few"));
        long times = count.map(Figure::value).orElse(few ? 3L : 1L);
        int at = count.map(Figure::end).orElse(i + 1);
        while (document.is(at, "few") || document.is(at, "full") || document.is(at, "of") && few) {
            at++;
        }
        int unit = at;
        Optional<Hit> hit = unit < document.size() ? document.hit(unit, "units") : Optional.empty();
        boolean bare = hit.filter(h -> h.value().startsWith("2")).isPresent();
        if (hit.isEmpty() || (count.isEmpty() && !one && !few && !bare) || times < 1 || times > 400) {
            return bareUnit(i);
        }
        return Optional.of(word(i, hit.get().end(), Step.of(hit.get().value(), times)));
    }

    /** Arabic duals: "شهرين" is two months by itself. */
    private Optional<TimeWord> bareUnit(int i) {
        return document.hit(i, "units")
                .filter(h -> h.value().startsWith("2"))
                .map(h -> word(i, h.end(), Step.of(h.value(), 1)));
    }

    private TimeWord word(int first, int end, Step step) {
        boolean agoBehind =
                hasMark(end, "ago", "after") || hasMark(end + 1, "ago", "after") && document.is(end, "yang");
        boolean agoBefore = hasMark(first - 1, "ago", "before") || hasMark(first - 3, "ago", "before");
        if ((agoBehind || agoBefore) && published != null) {
            int slack = step.months() == 0 && step.days() > 10 ? 3 : step.days() > 4 ? 2 : 0;
            return TimeWord.date(agoBefore ? first - 1 : first, agoBehind ? end + 1 : end, ago(step, slack, published));
        }
        boolean after = hasMark(first - 1, "marks", "after") || hasMark(end, "marks", "after");
        return TimeWord.length(first, end, after ? Form.AFTER : Form.SPELL, step);
    }

    private static DateRange ago(Step step, int slack, LocalDate published) {
        LocalDate day = step.before(published);
        if (step.months() >= 24 && step.months() % 12 == 0) {
            return Ranges.year(day.getYear());
        }
        return step.months() > 0 ? Ranges.month(YearMonth.from(day)) : Ranges.around(day, slack);
    }

    private boolean hasMark(int i, String group, String value) {
        if (i < 0 || i >= document.size()) {
            return false;
        }
        for (Hit hit : document.hitsAt(i)) {
            if (hit.group().equals(group) && hit.value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
