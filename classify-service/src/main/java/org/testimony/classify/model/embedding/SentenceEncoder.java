package org.testimony.classify.model.embedding;

/**
 * Turns English sentences into points of unit length. Implementations are thread-safe and deterministic on one machine: the
 * same sentence gives the same point, whatever was read before.
 */
public interface SentenceEncoder extends AutoCloseable {
    /** The name and version of the encoder, as results cite it. */
    String id();

    /** How many numbers make a point. */
    int size();

    /** The point of a sentence; of a very long one only the beginning counts. */
    float[] encode(String sentence);

    /** Gives the memory back; afterwards nothing can be encoded. */
    @Override
    void close();
}
