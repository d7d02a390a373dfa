package org.testimony.classify.figure;

/** A number that a text writes, with the tokens that write it. */
public record Figure(long value, int first, int end) {}
