package org.testimony.classify.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.embedding.EncoderAbsentException;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.model.embedding.RememberedSentences;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.text.Vocabulary;

/** The models of one process: loaded once, or off, or absent because this machine cannot run them. Thread-safe. */
public final class ReadingModels implements AutoCloseable {
    /** About 5 MB. */
    private static final int MOST_REMEMBERED = 2_000;

    private final @Nullable ModelPack pack;
    private final @Nullable SentenceEncoder encoder;
    private final String state;

    private ReadingModels(@Nullable ModelPack pack, @Nullable SentenceEncoder encoder, String state) {
        this.pack = pack;
        this.encoder = encoder;
        this.state = state;
    }

    /** No models: reading goes by rules alone. */
    public static ReadingModels off() {
        return new ReadingModels(null, null, "off");
    }

    /** The models that come with the service; where the encoder cannot run, none, and {@link #state()} says why. */
    public static ReadingModels packaged() {
        try {
            return of(ModelFile.packaged(), new RememberedSentences(OnnxSentenceEncoder.packaged(), MOST_REMEMBERED));
        } catch (EncoderAbsentException e) {
            return new ReadingModels(null, null, String.valueOf(e.getMessage()));
        }
    }

    /** Models as given; the encoder is closed with them. */
    public static ReadingModels of(ModelPack pack, SentenceEncoder encoder) {
        if (!pack.encoder().equals(encoder.id())) {
            throw new IllegalArgumentException(
                    "the model was learnt with " + pack.encoder() + ", not with " + encoder.id());
        }
        return new ReadingModels(pack, encoder, "on: " + pack.id() + ", " + encoder.id());
    }

    /** The models made ready for a language; absent when reading goes by rules alone. */
    public Optional<SentenceModels> in(Vocabulary vocabulary, List<NarrativeDefinition> narratives) {
        return Optional.ofNullable(pack).map(p -> new SentenceModels(p, encoder, vocabulary, narratives));
    }

    /** Whether models take part. */
    public boolean on() {
        return pack != null;
    }

    /** On with which models, off, or why they are absent. */
    public String state() {
        return state;
    }

    /** The names of the models that take part in a language. */
    public List<String> ids(String language) {
        if (pack == null || encoder == null) {
            return List.of();
        }
        return language.equals("en") ? List.of(pack.id(), encoder.id()) : List.of(pack.id());
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
