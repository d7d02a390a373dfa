package org.testimony.classify.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;

/** The learnt questions made ready for one language. Thread-safe. */
public final class SentenceModels {
    private final ModelPack pack;
    private final @Nullable SentenceEncoder encoder;
    private final SentenceFeatures features;

    /**
     * Prepares a language.
     *
     * @param encoder for English; other languages are read by their words alone
     */
    public SentenceModels(
            ModelPack pack,
            @Nullable SentenceEncoder encoder,
            Vocabulary vocabulary,
            List<NarrativeDefinition> narratives) {
        this.pack = pack;
        this.encoder = vocabulary.language().equals("en") ? encoder : null;
        this.features = new SentenceFeatures(vocabulary, narratives, pack.scales());
    }

    /** What the encoder is given of a text that is one piece of training. */
    public static String masked(Document document) {
        return MaskedText.of(document, SentenceFeatures.whole(document));
    }

    /** A reader for the sentences of one text. */
    public SentenceReader open(Document document) {
        return new SentenceReader(pack, encoder, features, document);
    }

    /** How an article's sentences make its narratives. */
    public ArticleWeights article() {
        return pack.article();
    }

    /** The name under which results cite the model. */
    public String id() {
        return pack.id();
    }
}
