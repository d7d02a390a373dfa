package org.testimony.classify.model.embedding;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the points of the sentences that were asked for last, because copies and revisions of a report repeat its
 * sentences word for word. A point is a function of its sentence, so nobody can tell a remembered one from a new one.
 */
public final class RememberedSentences implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final Map<String, float[]> points;

    /**
     * Remembers for an encoder, which is closed with this.
     *
     * @param most how many sentences are remembered; those not asked for the longest are forgotten first
     */
    public RememberedSentences(SentenceEncoder encoder, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one sentence must be remembered, not " + most);
        }
        this.encoder = encoder;
        this.points = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
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
        float[] known;
        synchronized (points) {
            known = points.get(sentence);
        }
        if (known == null) {
            // Outside the lock: two threads may both compute it, and both get the same.
            known = encoder.encode(sentence);
            synchronized (points) {
                points.put(sentence, known);
            }
        }
        return known.clone();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
