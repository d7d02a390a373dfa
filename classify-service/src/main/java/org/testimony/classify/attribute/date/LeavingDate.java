package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.Focus;
import org.testimony.classify.attribute.Spot;
import org.testimony.classify.attribute.date.EventCue.Act;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.DateRange;

/**
 * Reads when somebody left. Every time expression about the person is given to the act it stands with; only one that
 * stands with the leaving, or that leads to it from the joining, dates the leaving.
 */
public final class LeavingDate {
    private final EventCues cues;

    public LeavingDate(Vocabulary vocabulary) {
        this.cues = new EventCues(vocabulary);
    }

    /**
     * The days on which the person can have left.
     *
     * @param proofs where the text says that the person left
     * @param published the day of publication, against which relative dates are read
     */
    public Optional<DateRange> of(Document document, Focus focus, List<Spot> proofs, @Nullable LocalDate published) {
        TimeReader times = new TimeReader(document, published);
        Timeline line = new Timeline(published);
        List<EventCue> before = List.of();
        int last = -2;
        for (Sentence sentence : focus.wider()) {
            List<EventCue> events = cues.in(document, sentence, proofs).stream()
                    .filter(e -> focus.on(e.first()))
                    .toList();
            List<EventCue> told = sentence.index() == last + 1 ? before : List.of();
            read(document, sentence, times, events, told, line);
            before = events.isEmpty() ? told : events;
            last = sentence.index();
        }
        return line.leaving();
    }

    private static void read(
            Document document,
            Sentence sentence,
            TimeReader times,
            List<EventCue> events,
            List<EventCue> told,
            Timeline line) {
        for (TimeWord word : times.in(sentence.first(), sentence.end())) {
            Optional<EventCue> event = Binding.of(document, sentence, word, events);
            boolean points = event.isEmpty() && Binding.pointsBack(document, sentence);
            Act act = event.or(() -> points ? told.stream().reduce((a, b) -> b) : Optional.empty())
                    .map(EventCue::act)
                    .orElse(Act.OTHER);
            line.add(act, word);
        }
    }

    /** What is dated so far, in the order of the text. */
    private static final class Timeline {
        private final @Nullable LocalDate published;
        private final List<DateRange> left = new ArrayList<>();
        private final List<DateRange> returned = new ArrayList<>();
        private final List<DateRange> stays = new ArrayList<>();
        private @Nullable DateRange joined;
        private @Nullable Step spell;

        Timeline(@Nullable LocalDate published) {
            this.published = published;
        }

        void add(Act act, TimeWord word) {
            DateRange range = fixed(word);
            if (act == Act.LEFT && range != null && word.form() != Form.SPELL) {
                left.add(range);
            } else if (act == Act.RETURNED && range != null && word.form() != Form.SPELL) {
                returned.add(range);
            } else if (word.form() == Form.UNTIL && (act == Act.INSIDE || act == Act.JOINED) && range != null) {
                stays.add(range);
            } else if ((act == Act.JOINED || act == Act.INSIDE) && word.form() == Form.DATE && joined == null) {
                joined = range;
            } else if (word.form() == Form.SPELL && act != Act.OTHER && spell == null) {
                spell = word.step();
            }
        }

        private @Nullable DateRange fixed(TimeWord word) {
            if (word.range() != null) {
                return later(word.range(), word);
            }
            if (joined == null || joined.precision() == org.testimony.contract.person.Precision.YEAR) {
                return null;
            }
            if (word.form() == Form.FOLLOWING) {
                int year = joined.to().getYear();
                YearMonth month = YearMonth.of(year, word.month());
                return Ranges.month(month.atEndOfMonth().isAfter(joined.from()) && month.atDay(1).isAfter(joined.from()) ? month : month.plusYears(1));
            }
            return word.form() == Form.AFTER ? Ranges.month(YearMonth.from(word.step().after(joined.from()))) : null;
        }

        private @Nullable DateRange later(DateRange range, TimeWord word) {
            boolean future = published != null && range.from().isAfter(published);
            return future || word.form() == Form.FOLLOWING ? null : range;
        }

        Optional<DateRange> leaving() {
            List<DateRange> dated = !left.isEmpty() ? left : !stays.isEmpty() ? stays : returned;
            Optional<DateRange> first = dated.stream().filter(this::afterJoining).findFirst();
            if (first.isPresent()) {
                DateRange best = first.get();
                return dated.stream()
                        .filter(d -> TimeReader.finer(best, d))
                        .findFirst()
                        .or(() -> first);
            }
            boolean known = joined != null && spell != null && joined.precision() != org.testimony.contract.person.Precision.YEAR;
            return known ? Optional.of(Ranges.month(YearMonth.from(spell.after(joined.from())))) : Optional.empty();
        }

        private boolean afterJoining(DateRange range) {
            return joined == null || !range.to().isBefore(joined.from());
        }
    }
}
