package org.testimony.classify.mention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Precision;

/** Reads when somebody left from the words beside the leaving, against the day of publication. */
final class DateReader {
    private static final int REACH = 9;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("januar", 1),
            Map.entry("februar", 2),
            Map.entry("marz", 3),
            Map.entry("mai", 5),
            Map.entry("juni", 6),
            Map.entry("juli", 7),
            Map.entry("oktober", 10),
            Map.entry("dezember", 12),
            Map.entry("janvier", 1),
            Map.entry("fevrier", 2),
            Map.entry("mars", 3),
            Map.entry("avril", 4),
            Map.entry("juin", 6),
            Map.entry("juillet", 7),
            Map.entry("septembre", 9),
            Map.entry("octobre", 10),
            Map.entry("novembre", 11),
            Map.entry("decembre", 12),
            Map.entry("enero", 1),
            Map.entry("febrero", 2),
            Map.entry("marzo", 3),
            Map.entry("abril", 4),
            Map.entry("mayo", 5),
            Map.entry("junio", 6),
            Map.entry("julio", 7),
            Map.entry("agosto", 8),
            Map.entry("septiembre", 9),
            Map.entry("octubre", 10),
            Map.entry("noviembre", 11),
            Map.entry("diciembre", 12));

    private final Document document;
    private final @Nullable LocalDate published;

    DateReader(Document document, @Nullable Instant publishedAt) {
        this.document = document;
        this.published =
                publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The first date that stands beside a leaving. */
    Optional<DateRange> of(List<Sign> leaving) {
        for (Sign sign : leaving) {
            if (sign.kind() == SignKind.DEFECTOR) {
                continue;
            }
            Optional<DateRange> date = beside(sign);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<DateRange> beside(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        for (int i = sign.first(); i < Math.min(sign.end() + REACH, sentence.end()); i++) {
            Optional<DateRange> date = at(i, sentence.end());
            if (date.isPresent()) {
                return date;
            }
        }
        for (int i = sign.first() - 1; i >= Math.max(sentence.first(), sign.first() - REACH); i--) {
            Optional<DateRange> date = at(i, sign.first());
            if (date.isPresent() && !document.hasWithin(i, sign.first(), "joined")) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<DateRange> at(int i, int end) {
        Integer month = MONTHS.get(document.token(i).folded());
        boolean prepared = document.token(i).capital() || !document.is(i, "may") && !document.is(i, "march");
        if (month != null && prepared && !document.is(i, "mars")) {
            return month(month, i, end);
        }
        if (isYear(i) && (document.is(i - 1, "in") || document.is(i - 1, "since") || document.is(i - 1, "by"))) {
            return Optional.of(year(number(i)));
        }
        return relative(i);
    }

    private Optional<DateRange> month(int month, int i, int end) {
        for (int at = i + 1; at < Math.min(i + 4, end); at++) {
            if (isYear(at)) {
                return Optional.of(month(YearMonth.of(number(at), month)));
            }
        }
        if (published == null) {
            return Optional.empty();
        }
        YearMonth here = YearMonth.from(published);
        int year = month > here.getMonthValue() ? here.getYear() - 1 : here.getYear();
        boolean lastYear = document.is(i + 1, "last") && document.is(i + 2, "year")
                || document.is(i + 1, "of") && document.is(i + 2, "last");
        return Optional.of(month(YearMonth.of(lastYear ? here.getYear() - 1 : year, month)));
    }

    private Optional<DateRange> relative(int i) {
        if (published == null) {
            return Optional.empty();
        }
        String word = document.token(i).folded();
        boolean last = word.equals("last");
        boolean now = word.equals("this");
        if (last && document.is(i + 1, "year")) {
            return Optional.of(year(published.getYear() - 1));
        }
        if (now && document.is(i + 1, "year")) {
            return Optional.of(year(published.getYear()));
        }
        if (last && document.is(i + 1, "month")) {
            return Optional.of(month(YearMonth.from(published).minusMonths(1)));
        }
        if (now && document.is(i + 1, "month")) {
            return Optional.of(month(YearMonth.from(published)));
        }
        if ((last || now) && document.is(i + 1, "week")) {
            return Optional.of(month(YearMonth.from(published.minusDays(last ? 7 : 0))));
        }
        boolean daysAgo = word.equals("days") && document.is(i + 1, "ago") || word.equals("yesterday");
        return daysAgo ? Optional.of(month(YearMonth.from(published.minusDays(3)))) : Optional.empty();
    }

    private boolean isYear(int i) {
        if (i < 0
                || i >= document.size()
                || !document.token(i).number()
                || document.token(i).folded().length() != 4) {
            return false;
        }
        int year = number(i);
        return year >= 2011 && year <= 2099;
    }

    private int number(int i) {
        return Integer.parseInt(document.token(i).folded());
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    private static DateRange month(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }
}
