package org.testimony.classify.narrative;

import java.util.Optional;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;

/** Codes reasons for leaving. Implementations are deterministic and thread-safe. */
public interface NarrativeCoder {
    /**
     * The reasons that a text gives, each with the sentences that give it.
     *
     * @param models what was learnt, asked of this document
     */
    NarrativeFindings code(Document document, Voices voices, Optional<SentenceReader> models);
}
