package org.testimony.classify.text;

/**
 * A sentence as a range of tokens and of text.
 *
 * @param index its place in the text, from 0
 * @param first its first token
 * @param end the token after its last
 */
public record Sentence(int index, int first, int end, int start, int stop) {}
