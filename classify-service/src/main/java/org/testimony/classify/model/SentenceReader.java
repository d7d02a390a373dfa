package org.testimony.classify.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/**
 * Asks the learnt questions of a text's sentences: by their words, and of a sentence that was looked at closely by its meaning as
 * well. Looking closely costs a hundred times more, so the caller says where it can matter. Not shared between threads.
 */
public final class SentenceReader {
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
        FeatureVector close = meant.get(sentence.index());
        return close == null
                ? pack.narrativesByWords().ask(words(sentence))
                : pack.narratives().ask(close);
    }

    /** How likely a sentence tells each event; all add up to 1. */
    public Likelihoods events(Sentence sentence) {
        FeatureVector close = meant.get(sentence.index());
        Likelihoods likely = close == null
                ? pack.eventsByWords().ask(words(sentence))
                : pack.events().ask(close);
        return likely.shares();
    }

    /** Whether a sentence was looked at closely. */
    public boolean lookedAt(Sentence sentence) {
        return meant.containsKey(sentence.index());
    }

    /** Whether sentences of this text can be looked at closely. */
    public boolean looksClosely() {
        return encoder != null;
    }

    /** From now on answers for this sentence go by its meaning too, where that can be had; once is enough. */
    public void lookAt(Sentence sentence) {
        SentenceEncoder encodes = encoder;
        if (encodes != null) {
            meant.computeIfAbsent(
                    sentence.index(),
                    i -> words(sentence)
                            .after(
                                    encodes.encode(MaskedText.of(document, sentence)),
                                    pack.scales().meaning()));
        }
    }

    /** How many sentences were looked at closely. */
    public int lookedAt() {
        return meant.size();
    }

    private FeatureVector words(Sentence sentence) {
        return known.computeIfAbsent(sentence.index(), i -> features.of(document, sentence));
    }
}
