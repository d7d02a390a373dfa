package org.testimony.classify.bench;

import org.testimony.classify.model.embedding.SentenceEncoder;

/** Another encoder that counts how often it is asked. For one thread. */
final class CountingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private long asked;

    CountingEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** How many sentences were encoded so far. */
    long asked() {
        return asked;
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public int size() {
        return encoder.size();
    }

    @Override
    public float[] encode(String sentence) {
        asked++;
        return encoder.encode(sentence);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
