package org.testimony.stats.fact;

/**
 * Facts were committed by this instance.
 *
 * @param records how many records were taken in
 */
public record FactsRecorded(int records) {}
