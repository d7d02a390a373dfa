package org.testimony.classify.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/**
 * Asks the learnt questions of a text's sentences. Each sentence is encoded at most once, and only when its words leave the
 * answer open. Not shared between threads.
 */
public final class SentenceReader {
    /** Below this, words alone are enough to say no. */
    private static final double OPEN_NARRATIVE = 0.08;

    private static final double OPEN_LEAVING = 0.4;

    private final ModelPack pack;
    private final @Nullable SentenceEncoder encoder;
    private final SentenceFeatures features;
    private final Document document;
    private final Map<Integer, FeatureVector> known = new HashMap<>();
    private final Map<Integer, FeatureVector> meant = new HashMap<>();

    SentenceReader(ModelPack pack, @Nullable SentenceEncoder encoder, SentenceFeatures features, Document document) {
        this.pack = pack;
        this.encoder = encoder;
        this.features = features;
        this.document = document;
    }

    /** How likely a sentence carries each narrative, whoever speaks. */
    public Likelihoods narratives(Sentence sentence) {
        Likelihoods first = pack.narrativesByWords().ask(words(sentence));
        return isOpen(sentence, first.most() >= OPEN_NARRATIVE)
                ? pack.narratives().ask(meaning(sentence))
                : first;
    }

    /** How likely a sentence tells each event; all add up to 1. */
    public Likelihoods events(Sentence sentence) {
        Likelihoods first = pack.eventsByWords().ask(words(sentence));
        boolean open = isOpen(sentence, first.of("left") >= OPEN_LEAVING);
        return (open ? pack.events().ask(meaning(sentence)) : first).shares();
    }

    /** Whether a sentence was encoded. */
    public boolean encoded(Sentence sentence) {
        return meant.containsKey(sentence.index());
    }

    /** How many sentences were encoded. */
    public int encoded() {
        return meant.size();
    }

    private boolean isOpen(Sentence sentence, boolean unsure) {
        return encoder != null && (unsure || meant.containsKey(sentence.index()));
    }

    private FeatureVector words(Sentence sentence) {
        return known.computeIfAbsent(sentence.index(), i -> features.of(document, sentence));
    }

    private FeatureVector meaning(Sentence sentence) {
        SentenceEncoder encodes = encoder;
        return meant.computeIfAbsent(
                sentence.index(),
                i -> encodes == null
                        ? words(sentence)
                        : words(sentence)
                                .after(
                                        encodes.encode(MaskedText.of(document, sentence)),
                                        pack.scales().meaning()));
    }
}
