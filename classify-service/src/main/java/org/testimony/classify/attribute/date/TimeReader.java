package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.contract.person.DateRange;

/** Finds the time expressions of a stretch of text. */
final class TimeReader {
    /** Words that mean "until" only between two dates. */
    private static final Set<String> LOOSE = Set.of("to", "a", "through");

    private final Document document;
    private final CalendarDates calendar;
    private final RelativeDates relative;

    TimeReader(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.calendar = new CalendarDates(document, published);
        this.relative = new RelativeDates(document, published);
    }

    /** The expressions that begin within a range of tokens, in order of place; none overlap. */
    List<TimeWord> in(int first, int end) {
        List<TimeWord> out = new ArrayList<>();
        int i = first;
        while (i < end) {
            Optional<TimeWord> found = at(i, end);
            found.ifPresent(word -> add(word, out));
            i = Math.max(i + 1, found.map(TimeWord::end).orElse(0));
        }
        return out;
    }

    /** Nearly all words are neither in the lexicon nor a number nor one of the few that begin a time by themselves. */
    private boolean mayOpen(int i) {
        String word = document.token(i).folded();
        return document.marked(i)
                || document.has(i + 1, "units")
                || Character.isDigit(word.charAt(0))
                || RelativeDates.opens(word)
                || SeasonArticles.ordinal(word) > 0;
    }

    private Optional<TimeWord> at(int i, int end) {
        if (!mayOpen(i)) {
            return Optional.empty();
        }
        Optional<TimeWord> event = document.hit(i, "events").map(TimeReader::event);
        return event.or(() -> calendar.at(i, end)).or(() -> relative.at(i));
    }

    private static TimeWord event(Hit hit) {
        return TimeWord.date(hit.first(), hit.end(), Ranges.month(YearMonth.parse(hit.value())));
    }

    /** "From March to July 2014": the second date is the end, and lends the first its year. */
    private void add(TimeWord word, List<TimeWord> out) {
        boolean until = until(word.first() - 1) || until(word.first() - 2);
        if (!out.isEmpty() && spans(out.get(out.size() - 1), word)) {
            out.set(out.size() - 1, word.until(out.get(out.size() - 1).first()));
            return;
        }
        boolean alone =
                until && !LOOSE.contains(document.token(word.first() - 1).folded());
        out.add(alone && word.form() == Form.DATE ? word.until(word.first()) : word);
    }

    private boolean spans(TimeWord before, TimeWord word) {
        return before.form() == Form.DATE
                && word.form() == Form.DATE
                && word.first() - before.end() <= 2
                && (until(before.end()) || document.is(before.end(), "and") || document.is(before.end(), "-"))
                && opens(before.first());
    }

    private boolean opens(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (document.is(i, "from") || document.is(i, "between") || document.is(i, "von") || document.is(i, "de")) {
                return true;
            }
        }
        return document.is(first - 1, "da") || document.is(first - 1, "van") || document.is(first - 1, "entre");
    }

    private boolean until(int i) {
        if (i < 0 || i >= document.size()) {
            return false;
        }
        return document.hitsAt(i).stream()
                .anyMatch(h -> h.group().equals("marks") && h.value().equals("until"));
    }

    /** Whether two readings of a date agree and the second is the finer one. */
    static boolean finer(DateRange one, DateRange other) {
        boolean within = !other.from().isBefore(one.from()) && !other.to().isAfter(one.to());
        return within && !other.equals(one);
    }
}
