package org.testimony.classify.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/**
 * Judges who left by signs and words; only where that leaves it open are the sentences that may tell of leaving looked at closely,
 * and the people judged anew.
 */
final class PeopleReader {
    /** Sentences of which words already say that they tell of leaving, or that they do not, are not looked at. */
    private static final double LEAST = 0.2;

    private static final double MOST = 0.9;

    /** A second sentence of a text changes its answer too seldom for what it costs. */
    private static final int MOST_SENTENCES = 1;

    private final Vocabulary vocabulary;
    private final Inclusion inclusion;

    private record Likely(Sentence sentence, double left) {}

    PeopleReader(Vocabulary vocabulary, Inclusion inclusion) {
        this.vocabulary = vocabulary;
        this.inclusion = inclusion;
    }

    /** The people of a text; without a reader of sentences by signs alone. */
    People read(Document title, Document text, Optional<SentenceReader> reader) {
        People first = People.in(title, text, vocabulary, inclusion, events(text, reader));
        if (reader.isEmpty() || !reader.get().looksClosely() || !first.open()) {
            return first;
        }
        List<Sentence> worth = worth(text, reader.get());
        worth.forEach(reader.get()::lookAt);
        return worth.isEmpty() ? first : People.in(title, text, vocabulary, inclusion, events(text, reader));
    }

    private static List<Sentence> worth(Document text, SentenceReader reader) {
        return text.sentences().stream()
                .map(s -> new Likely(s, reader.events(s).of("left")))
                .filter(l -> l.left() >= LEAST && l.left() <= MOST)
                .sorted(Comparator.comparingDouble(Likely::left).reversed())
                .limit(MOST_SENTENCES)
                .map(Likely::sentence)
                .toList();
    }

    private static Events events(Document text, Optional<SentenceReader> reader) {
        return reader.map(r -> Events.of(text.sentences().size(), i -> {
                    Likelihoods read = r.events(text.sentences().get(i));
                    return Events.NAMES.stream().mapToDouble(read::of).toArray();
                }))
                .orElseGet(Events::none);
    }
}
