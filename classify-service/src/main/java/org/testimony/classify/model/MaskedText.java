package org.testimony.classify.model;

import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** A sentence with one and the same name for the organisation, so that what was learnt holds for any codebook's. */
final class MaskedText {
    /** A name that the encoder knows as that of an extremist organisation. */
    static final String NAME = "ISIS";

    private MaskedText() {}

    static String of(Document document, Sentence sentence) {
        StringBuilder out = new StringBuilder();
        int from = sentence.start();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Hit> name = document.hit(i, "org");
            if (name.isPresent()) {
                out.append(document.text(), from, document.token(i).start()).append(NAME);
                i = Math.min(name.get().end(), sentence.end()) - 1;
                from = document.token(i).end();
            }
        }
        return out.append(document.text(), Math.min(from, sentence.stop()), sentence.stop())
                .toString();
    }
}
