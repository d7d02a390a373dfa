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
        Acts before = new Acts(-2, List.of());
        for (Sentence sentence : focus.wider()) {
            List<EventCue> events = cues.in(document, sentence, proofs).stream()
                    .filter(e -> focus.on(e.first(), e.end()))
                    .toList();
            boolean next = sentence.index() == before.sentence() + 1;
            List<EventCue> told = next ? before.acts() : List.of();
            for (TimeWord word : times.in(sentence.first(), sentence.end())) {
                Optional<EventCue> event = Binding.of(document, sentence, word, events);
                Act act = event.or(() -> pointed(document, sentence, told))
                        .map(EventCue::act)
                        .orElse(Act.OTHER);
                line.add(act, Turns.of(document, word, event, published), event.isEmpty());
            }
            before = new Acts(sentence.index(), events.isEmpty() ? told : events);
        }
        return line.leaving();
    }

    /** The acts of the last sentence that told any. */
    private record Acts(int sentence, List<EventCue> acts) {}

    /** "That was in the spring": the last act of the sentence before. */
    private static Optional<EventCue> pointed(Document document, Sentence sentence, List<EventCue> told) {
        return Binding.pointsBack(document, sentence) ? told.stream().reduce((a, b) -> b) : Optional.empty();
    }
}
