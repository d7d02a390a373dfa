package org.testimony.classify.narrative;

import org.testimony.classify.text.Document;

/** Codes reasons for leaving. Implementations are deterministic and thread-safe. */
public interface NarrativeCoder {
    /** The reasons that a text gives, each with the sentences that give it. */
    NarrativeFindings code(Document document, Voices voices);
}
