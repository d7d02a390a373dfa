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
    /** Below this, words alone are enough to say no; chosen by cross-validation so that nearly nothing is lost. */
    private static final double OPEN = 0.04;

    private final ModelPack pack;
    private final @Nullable SentenceEncoder encoder;
    private final SentenceFeatures features;
    private final Document document;
    private final Map<Integer, FeatureVector> known = new HashMap<>();
    private final Map<Integer, FeatureVector> meant = new HashMap<>();

    SentenceReader(
            ModelPack pack, @Nullable SentenceEncoder encoder, SentenceFeatures features, Document document) {
        this.pack = pack;
        this.encoder = encoder;
        this.features = features;
        this.document = document;
    }

    /** How likely a sentence carries each narrative, whoever speaks. */
    public Likelihoods narratives(Sentence sentence) {
        return ask(sentence, pack.narrativesByWords(), pack.narratives());
    }

    /** How likely a sentence tells each event; all add up to 1. */
    public Likelihoods events(Sentence sentence) {
        return ask(sentence, pack.eventsByWords(), pack.events()).shares();
    }

    /** How many sentences were encoded. */
    public int encoded() {
        return meant.size();
    }

    private Likelihoods ask(Sentence sentence, QuestionSet byWords, QuestionSet byMeaning) {
        FeatureVector words =
                known.computeIfAbsent(sentence.index(), i -> features.of(document, sentence));
        SentenceEncoder encodes = encoder;
        if (encodes == null) {
            return byWords.ask(words);
        }
        FeatureVector meaning = meant.get(sentence.index());
        if (meaning == null) {
            Likelihoods first = byWords.ask(words);
            if (first.most() < OPEN) {
                return first;
            }
            meaning = words.after(encodes.encode(MaskedText.of(document, sentence)), pack.scales().meaning());
            meant.put(sentence.index(), meaning);
        }
        return byMeaning.ask(meaning);
    }
}
