package org.testimony.classify.attribute.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.contract.person.DateRange;

/** Reads days, months, seasons, quarters and years; a month without a year is the last one before publication. */
final class CalendarDates {
    private static final int OLDEST = 1990;
    private static final int NEWEST = 2099;
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th|er|e|ste|de)");

    private final Document document;
    private final @Nullable LocalDate published;

    CalendarDates(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.published = published;
    }

    Optional<TimeWord> at(int i, int end) {
        return numeric(i)
                .or(() -> part(i, end))
                .or(() -> day(i, end))
                .or(() -> month(i, end))
                .or(() -> season(i, end))
                .or(() -> quarter(i, end))
                .or(() -> year(i));
    }

    /** "12.03.2015", "2015-03-12". */
    private Optional<TimeWord> numeric(int i) {
        String mark = i + 3 < document.size() ? document.token(i + 1).folded() : "";
        boolean parts = (mark.equals(".") || mark.equals("/") || mark.equals("-"))
                && document.is(i + 3, mark)
                && i + 4 < document.size()
                && number(i) > 0
                && number(i + 2) > 0
                && number(i + 4) > 0;
        if (!parts) {
            return Optional.empty();
        }
        boolean yearFirst = isYear(i);
        Optional<LocalDate> day = yearFirst
                ? day(number(i), number(i + 2), number(i + 4))
                : isYear(i + 4) ? day(number(i + 4), number(i + 2), number(i)) : Optional.empty();
        return day.map(d -> TimeWord.date(i, i + 5, Ranges.day(d)));
    }

    private Optional<TimeWord> part(int i, int end) {
        Optional<Hit> part = document.hit(i, "parts");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int at = skip(part.get().end(), "-", "in", "the", "of", "de", "des", "del");
        if (at < end && isYear(at)) {
            return Optional.of(TimeWord.date(i, at + 1, Ranges.part(part.get().value(), number(at))));
        }
        Optional<Hit> step = at < end ? document.hit(at, "relative") : Optional.empty();
        if (published != null && step.filter(h -> h.value().endsWith("year")).isPresent()) {
            int year = published.getYear() + Integer.parseInt(step.get().value().split(" ", 2)[0]);
            return Optional.of(
                    TimeWord.date(i, step.get().end(), Ranges.part(part.get().value(), year)));
        }
        return at < end ? month(at, end).or(() -> season(at, end)).map(w -> w.from(i)) : Optional.empty();
    }

    private Optional<TimeWord> day(int i, int end) {
        int day = number(i) > 0 ? number(i) : ordinal(i);
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        int at = skip(i + 1, ".", "of", "de", "di");
        Optional<Hit> month = at < end ? document.hit(at, "months") : Optional.empty();
        return month.flatMap(m -> dated(i, m.end(), Integer.parseInt(m.value()), day, end));
    }

    private Optional<TimeWord> month(int i, int end) {
        Optional<Hit> hit = i < end ? document.hit(i, "months") : Optional.empty();
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(hit.get().value());
        int next = hit.get().end();
        int day = next < end ? Math.max(number(next), ordinal(next)) : 0;
        if (day >= 1 && day <= 31 && !isYear(next)) {
            Optional<TimeWord> dated = dated(i, next + 1, month, day, end);
            if (dated.isPresent()) {
                return dated;
            }
        }
        return monthOnly(i, next, month, end);
    }

    private Optional<TimeWord> monthOnly(int i, int next, int month, int end) {
        int at = skip(next, ",", "of", "de", "del", "عام", "سنة", "من");
        if (at < end && isYear(at)) {
            return Optional.of(TimeWord.date(i, at + 1, Ranges.month(YearMonth.of(number(at), month))));
        }
        if (mark(i - 1, "following") || mark(next, "following") || mark(i - 1, "same")) {
            return Optional.of(TimeWord.following(i - 1, next, month));
        }
        if (published == null) {
            return Optional.empty();
        }
        YearMonth here = YearMonth.from(published);
        boolean back =
                lastYear(next) || (mark(i - 1, "last") && month >= here.getMonthValue() && !document.is(i - 1, "this"));
        int year = back || month > here.getMonthValue() ? here.getYear() - 1 : here.getYear();
        return Optional.of(TimeWord.date(i, next, Ranges.month(YearMonth.of(year, month))));
    }

    private boolean lastYear(int next) {
        int at = skip(next, "of");
        return document.hit(at < document.size() ? at : 0, "relative")
                .filter(h -> at < document.size() && h.value().equals("-1 year"))
                .isPresent();
    }

    private Optional<TimeWord> dated(int first, int next, int month, int day, int end) {
        int at = skip(next, ",", "of", "de", "del");
        if (at < end && isYear(at)) {
            return day(number(at), month, day).map(d -> TimeWord.date(first, at + 1, Ranges.day(d)));
        }
        if (published == null) {
            return Optional.empty();
        }
        int year = published.getYear();
        return day(year, month, day)
                .flatMap(d -> d.isAfter(published) ? day(year - 1, month, day) : Optional.of(d))
                .map(d -> TimeWord.date(first, next, Ranges.day(d)));
    }

    private Optional<TimeWord> season(int i, int end) {
        Optional<Hit> hit = i < end ? document.hit(i, "seasons") : Optional.empty();
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        String season = hit.get().value();
        int next = hit.get().end();
        int at = skip(next, ",", "of", "de", "del", "des", "عام", "سنة");
        if (at < end && isYear(at)) {
            boolean two = document.is(at + 1, "-") || document.is(at + 1, "/");
            int year = two && season.equals("winter") ? number(at) + 1 : number(at);
            return Optional.of(TimeWord.date(i, at + 1, Ranges.season(season, year)));
        }
        if (mark(i - 1, "following") || mark(i - 1, "same")) {
            return Optional.of(TimeWord.following(i - 1, next, Ranges.firstMonth(season)));
        }
        boolean meant = mark(i - 1, "last") || mark(next, "last") || SeasonArticles.before(document, i);
        return published == null || !meant
                ? Optional.empty()
                : Optional.of(TimeWord.date(i, next, latest(season, published)));
    }

    private static DateRange latest(String season, LocalDate published) {
        DateRange now = Ranges.season(season, published.getYear() + 1);
        while (now.from().isAfter(published)) {
            now = Ranges.season(season, now.to().getYear() - 1);
        }
        return now;
    }

    private Optional<TimeWord> quarter(int i, int end) {
        int quarter = SeasonArticles.ordinal(document.token(i).folded());
        int at = i + 2;
        boolean named = quarter > 0 && document.is(i + 1, "quarter");
        int year = skip(at, "of");
        return named && year < end && isYear(year)
                ? Optional.of(TimeWord.date(i, year + 1, Ranges.quarter(number(year), quarter)))
                : Optional.empty();
    }

    private Optional<TimeWord> year(int i) {
        boolean said = isYear(i) && (mark(i - 1, "year") || suffixed(i));
        boolean span = document.is(i + 1, "-") && i + 2 < document.size() && number(i + 2) > 0;
        return said && !span ? Optional.of(TimeWord.date(i, i + 1, Ranges.year(number(i)))) : Optional.empty();
    }

    /** Turkish: "2015 yılında", "2015'te". */
    private boolean suffixed(int i) {
        return document.language().equals("tr")
                && (document.is(i + 1, "'")
                        || i + 1 < document.size()
                                && document.token(i + 1).folded().startsWith("yil"));
    }

    private boolean mark(int i, String value) {
        return i >= 0
                && i < document.size()
                && document.hitsAt(i).stream()
                        .anyMatch(h -> h.group().equals("marks") && h.value().equals(value));
    }

    private int skip(int from, String... words) {
        int at = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String word : words) {
                if (document.is(at, word)) {
                    at++;
                    moved = true;
                }
            }
        }
        return at;
    }

    private boolean isYear(int i) {
        return number(i) >= OLDEST && number(i) <= NEWEST;
    }

    private int ordinal(int i) {
        String word = i < document.size() ? document.token(i).folded() : "";
        if (word.length() < 2 || !Character.isDigit(word.charAt(0))) {
            return 0;
        }
        Matcher ordinal = ORDINAL.matcher(word);
        return ordinal.matches() ? Integer.parseInt(ordinal.group(1)) : 0;
    }

    private int number(int i) {
        boolean number = i >= 0
                && i < document.size()
                && document.token(i).number()
                && document.token(i).folded().length() <= 4;
        return number ? Integer.parseInt(document.token(i).folded()) : 0;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < OLDEST || year > NEWEST ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
