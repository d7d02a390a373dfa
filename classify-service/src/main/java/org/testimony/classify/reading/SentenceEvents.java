package org.testimony.classify.reading;

import org.testimony.classify.mention.Events;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;

/** What a model reads in the sentences of a text, in the form that judging people needs. */
final class SentenceEvents {
    private SentenceEvents() {}

    static Events in(Document text, SentenceReader reader) {
        return Events.of(text.sentences().size(), i -> {
            Likelihoods read = reader.events(text.sentences().get(i));
            return Events.NAMES.stream().mapToDouble(read::of).toArray();
        });
    }
}
