package org.testimony.classify.attribute.date;

import java.time.LocalDate;
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
                    .filter(e -> focus.on(e.first(), e.end()))
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
            line.add(act, Turns.of(document, word, event, line.published()), event.isEmpty());
        }
    }
}
