package org.testimony.classify.narrative;

import org.testimony.classify.text.Sentence;

/** What {@link Voices} knows of one sentence. */
record VoiceMarks(boolean voiced, boolean carried, boolean commented, boolean spoken, boolean group, double share) {
    static VoiceMarks of(Voices voices, Sentence sentence) {
        return new VoiceMarks(
                voices.voiced(sentence),
                voices.carried(sentence),
                voices.commented(sentence),
                voices.spoken(sentence),
                voices.group(),
                voices.share(sentence));
    }
}
