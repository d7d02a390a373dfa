package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.date.EventCue.Act;
import org.testimony.classify.text.Document;

/** What a time expression says of an act once it is known which act it stands with. */
final class Turns {
    private Turns() {}

    static TimeWord of(Document document, TimeWord word, Optional<EventCue> event, @Nullable LocalDate published) {
        if (event.isEmpty()) {
            return into(document, word);
        }
        boolean still = event.get().act() == Act.INSIDE && document.hasWithin(word.end(), word.end() + 3, "still");
        if (still && word.form() == Form.DATE) {
            return word.until(word.first());
        }
        boolean since = word.form() == Form.AFTER
                && document.is(word.end(), "after")
                && event.get().act() == Act.LEFT
                && event.get().first() > word.end();
        return since && published != null ? ago(word, published) : word;
    }

    /** "two weeks into his stay" is no stay. */
    private static TimeWord into(Document document, TimeWord word) {
        boolean part = word.form() == Form.SPELL && document.is(word.end(), "into");
        return part ? TimeWord.length(word.first(), word.end(), Form.SPELL, new Step(1200, 0)) : word;
    }

    /** "a year after she left", said on the day of publication. */
    private static TimeWord ago(TimeWord word, LocalDate published) {
        LocalDate day = word.step().before(published);
        boolean months = word.step().months() > 0;
        return TimeWord.date(
                word.first(), word.end(), months ? Ranges.month(YearMonth.from(day)) : Ranges.around(day, 1));
    }
}
