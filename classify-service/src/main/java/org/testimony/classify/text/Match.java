package org.testimony.classify.text;

/**
 * Where a pattern stands.
 *
 * @param first first token
 * @param end the token after the last
 */
public record Match(Pattern pattern, int first, int end) {}
